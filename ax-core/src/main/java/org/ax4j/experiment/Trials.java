package org.ax4j.experiment;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** An immutable list of trials as a tree of three levels: changing one copies its leaf, the branch to it and the root, not all trials. */
final class Trials extends AbstractList<Trial> implements RandomAccess {
    /** Trials in a leaf, and leaves at a branch. */
    private static final int WIDTH = 32;

    static final Trials EMPTY = new Trials(new Trial[0][][], 0);

    private final Trial[][][] root;
    private final int size;

    private Trials(Trial[][][] root, int size) {
        this.root = root;
        this.size = size;
    }

    /** The list with the trial at its index, which is at most the size. */
    Trials with(Trial trial) {
        int index = Objects.checkIndex(trial.index(), size + 1);
        int branch = branch(index);
        int leaf = leaf(index);
        boolean isNewBranch = branch == root.length;
        Trial[][][] copy = Arrays.copyOf(root, isNewBranch ? branch + 1 : root.length);
        copy[branch] = isNewBranch ? new Trial[WIDTH][0] : copy[branch].clone();
        copy[branch][leaf] = Arrays.copyOf(copy[branch][leaf], WIDTH);
        copy[branch][leaf][index % WIDTH] = trial;
        return new Trials(copy, Math.max(size, index + 1));
    }

    /** The indices of the trials that are not the very same objects in another list, ascending; those that the other does not have too. Leaves that both share are not looked into. */
    @SuppressWarnings(
            "ReferenceEquality") // what is shared is equal, and comparing contents would cost more than it saves
    int[] differing(Trials other) {
        int[] found = new int[size];
        int count = 0;
        for (int index = 0; index < size; index++) {
            boolean begins = index % WIDTH == 0;
            if (begins && index + WIDTH <= Math.min(size, other.size) && leafOf(index) == other.leafOf(index)) {
                index += WIDTH - 1;
            } else if (index >= other.size || get(index) != other.get(index)) {
                found[count++] = index;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private Trial[] leafOf(int index) {
        return root[branch(index)][leaf(index)];
    }

    private static int branch(int index) {
        return index / (WIDTH * WIDTH);
    }

    private static int leaf(int index) {
        return index / WIDTH % WIDTH;
    }

    @Override
    public Trial get(int index) {
        Objects.checkIndex(index, size);
        return root[branch(index)][leaf(index)][index % WIDTH];
    }

    @Override
    public int size() {
        return size;
    }
}
