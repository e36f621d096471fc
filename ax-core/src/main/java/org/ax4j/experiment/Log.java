package org.ax4j.experiment;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** An immutable list of entries; a longer log shares the array of the shorter one it was made from, so that appending copies nothing. */
final class Log extends AbstractList<Entry> implements RandomAccess {
    /** How far an array that several logs share is used; only the longest of them may write behind its end. */
    private static final class Used {
        private int count;

        private Used(int count) {
            this.count = count;
        }

        private synchronized boolean claims(int end, int capacity) {
            boolean free = count == end && end < capacity;
            count += free ? 1 : 0;
            return free;
        }
    }

    static final Log EMPTY = new Log(new Entry[0], new Used(0), 0);

    private final Entry[] entries;
    private final Used used;
    private final int size;

    private Log(Entry[] entries, Used used, int size) {
        this.entries = entries;
        this.used = used;
        this.size = size;
    }

    Log with(Entry entry) {
        if (used.claims(size, entries.length)) {
            entries[size] = entry;
            return new Log(entries, used, size + 1);
        }
        Entry[] longer = Arrays.copyOf(entries, Math.max(16, size + (size >> 1) + 1));
        Arrays.fill(longer, size, Math.min(longer.length, entries.length), null);
        longer[size] = entry;
        return new Log(longer, new Used(size + 1), size + 1);
    }

    @Override
    public Entry get(int index) {
        return entries[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<Entry> subList(int from, int to) {
        return List.copyOf(super.subList(from, to));
    }
}
