package org.ax4j.json;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.StorageException;
import org.ax4j.experiment.History;
import org.jspecify.annotations.Nullable;

/**
 * One JSON file for each experiment. Writing is atomic: to a temporary file beside it, forced to the disk, then renamed.
 *
 * @param folder where the files are; made when the first one is written
 */
public record FileStore(Path folder) implements ExperimentStore {
    private static final String ENDING = ".json";

    /** File systems take 255 characters, of which the endings, that of the temporary file too, need some. */
    private static final int LONGEST_NAME = 215;

    /** Checks that there is a folder. */
    public FileStore {
        Faults.present(folder, "folder", "Give the folder where the files are, or are to be.");
    }

    @Override
    public void save(History history) {
        String name = history.name().orElse("unnamed");
        int length = encoded(name).length();
        if (length > LONGEST_NAME) {
            throw new StorageException(
                    Code.STORAGE,
                    "the name of the experiment takes " + length + " characters in the name of a file, of at most "
                            + LONGEST_NAME,
                    "Choose a shorter name; a sign that is no letter of a to z and no digit takes three or more.");
        }
        write(history, file(name));
    }

    @Override
    public Optional<History> load(String name) {
        return Files.exists(file(name)) ? Optional.of(read(file(name))) : Optional.empty();
    }

    @Override
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .flatMap(file -> decoded(file).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed("list", folder, e);
        }
    }

    /** The name that a file is called after; empty for files of others. */
    private static Optional<String> decoded(String file) {
        try {
            String name = URLDecoder.decode(file, StandardCharsets.UTF_8);
            return encoded(name).equals(file) ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(encoded(name) + ENDING);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /**
     * Writes an experiment to a file, all of it or nothing. Of a link it is the file that it leads to.
     *
     * @param history the experiment
     * @param file where to; its folder is made
     * @throws StorageException AX-STORAGE where it cannot be written, or something else than a file stands there; what was there before stays
     */
    public static void write(History history, Path file) {
        try {
            Path target = target(file.toAbsolutePath());
            Path folder = made(target.getParent());
            replace(history, target);
            forceName(folder);
        } catch (IOException e) {
            throw failed("write", file, e);
        }
    }

    private static Path target(Path file) throws IOException {
        if (!Files.exists(file)) {
            return file;
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("what stands there is no file");
        }
        return file.toRealPath();
    }

    private static void replace(History history, Path target) throws IOException {
        String own =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        Path temporary = target.resolveSibling(target.getFileName() + "." + own + ".part");
        try {
            try (FileChannel disk = FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(disk), 1 << 16)) {
                ExperimentJson.write(history, out);
                out.flush();
                disk.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException | Error e) {
            discard(temporary, e);
            throw e;
        }
    }

    /** So that the new name survives a loss of power too, where the system can do that: some cannot open folders. */
    private static void forceName(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // the file is there, whole, under its old or its new name
        }
    }

    private static Path made(@Nullable Path folder) throws IOException {
        if (folder == null) {
            throw new IOException("it is a root");
        }
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
    }

    private static void discard(Path temporary, Throwable reason) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Reads an experiment from a file.
     *
     * @param file what {@link #write} wrote
     * @return the experiment
     * @throws StorageException AX-STORAGE where the file cannot be read
     * @throws org.ax4j.error.SnapshotException AX-SNAPSHOT where it holds something else
     */
    public static History read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return ExperimentJson.read(in);
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    private static StorageException failed(String what, Path file, IOException e) {
        return new StorageException(
                Code.STORAGE,
                "cannot " + what + " '" + file + "': " + reason(e),
                "Check that the path exists and may be used.",
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is none";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file stands where its folder should be";
        }
        String told = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return told == null ? e.toString() : told;
    }
}
