package org.ax4j.experiment;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** An immutable list of trials in chunks: changing one copies its chunk and the list of chunks, not all trials. */
final class Trials extends AbstractList<Trial> implements RandomAccess {
    private static final int CHUNK = 64;
    static final Trials EMPTY = new Trials(new Trial[0][], 0);

    private final Trial[][] chunks;
    private final int size;

    private Trials(Trial[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /** The list with the trial at its index, which is at most the size. */
    Trials with(Trial trial) {
        int index = trial.index();
        int chunk = Objects.checkIndex(index, size + 1) / CHUNK;
        Trial[][] copy = Arrays.copyOf(chunks, Math.max(chunks.length, chunk + 1));
        copy[chunk] = chunk < chunks.length ? copy[chunk].clone() : new Trial[CHUNK];
        copy[chunk][index % CHUNK] = trial;
        return new Trials(copy, Math.max(size, index + 1));
    }

    @Override
    public Trial get(int index) {
        Objects.checkIndex(index, size);
        return chunks[index / CHUNK][index % CHUNK];
    }

    @Override
    public int size() {
        return size;
    }
}
