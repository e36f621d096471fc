package org.ax4j.experiment;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list of entries; a longer log shares the columns of the shorter one it was made from, so that appending copies nothing. Entries are made of the
 * columns when they are asked for.
 */
final class Log extends AbstractList<Entry> implements RandomAccess {
    static final Log EMPTY = new Log(new LogColumns(0, 0), 0, 0);

    private final LogColumns columns;
    private final int size;
    /** Where the values of the next entry begin. */
    private final int end;

    private Log(LogColumns columns, int size, int end) {
        this.columns = columns;
        this.size = size;
        this.end = end;
    }

    /** The log with one more entry, whose number is its size. */
    Log with(Entry entry) {
        int width = LogColumns.width(entry.event());
        LogColumns target = columns.claims(size, end + width) ? columns : columns.longer(size, end, width);
        target.set(size, end, entry);
        return new Log(target, size + 1, end + width);
    }

    /** The first entries, in the same columns. */
    Log first(int count) {
        return Objects.checkIndex(count, size + 1) == size ? this : new Log(columns, count, columns.start(count));
    }

    @Override
    public Entry get(int index) {
        return columns.get(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
