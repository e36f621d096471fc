package org.ax4j.analysis.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ax4j.error.Code;
import org.ax4j.error.StorageException;

/** Writes a report whole or not at all, and tells in words why it cannot. */
public final class ReportFile {
    private static final String HINT = "Choose a file in a folder that you may write to.";

    private ReportFile() {}

    /**
     * Puts a text in place of whatever stood there.
     *
     * @param file where to; its folder is made if it is missing
     * @param text what is written, in UTF-8
     * @throws StorageException with code {@code AX-REPORT} if the file cannot be written; what stood there still stands
     */
    public static void write(Path file, String text) {
        Path place = file.toAbsolutePath().normalize();
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw new StorageException(
                    Code.REPORT, "the report cannot be written to '" + file + "': it is a folder", HINT);
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new StorageException(
                    Code.REPORT, "the report cannot be written to '" + file + "': the file there is read-only", HINT);
        }
        Path draft = folder.resolve(place.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".tmp");
        try {
            folders(folder);
            replace(place, draft, text);
        } catch (IOException e) {
            throw new StorageException(Code.REPORT, "the report cannot be written to '" + file + "': " + e, HINT, e);
        }
    }

    private static void folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder);
            } catch (FileAlreadyExistsException e) {
                throw new IOException("'" + e.getFile() + "' is a file, not a folder", e);
            }
        }
    }

    private static void replace(Path place, Path draft, String text) throws IOException {
        try {
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
            move(draft, place);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
