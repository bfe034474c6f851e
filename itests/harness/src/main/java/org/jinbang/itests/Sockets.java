package org.jinbang.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets on which a process listens, as Linux tells them in {@code /proc}. */
public final class Sockets {
    private static final String LISTENING = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Sockets() {}

    /** Where a process listens for TCP. */
    public static List<InetSocketAddress> listening(ProcessHandle process) {
        Path proc = Path.of("/proc/" + process.pid());
        try {
            Set<String> own = inodes(proc.resolve("fd"));
            List<InetSocketAddress> found = new ArrayList<>();
            for (String table : List.of("net/tcp", "net/tcp6")) {
                for (String line : Files.readAllLines(proc.resolve(table))) {
                    String[] columns = line.strip().split("\\s+");
                    if (columns[STATE].equals(LISTENING) && own.contains(columns[INODE])) {
                        found.add(address(columns[LOCAL]));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> inodes(Path descriptors) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(descriptors)) {
            for (Path file : files.toList()) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed in this moment.
            return "";
        }
    }

    /** {@code 0100007F:1F90}: words of four bytes, the least first, and a port. */
    private static InetSocketAddress address(String hex) throws IOException {
        String[] parts = hex.split(":");
        byte[] bytes = HexFormat.of().parseHex(parts[0]);
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = bytes[i / 4 * 4 + 3 - i % 4];
        }
        return new InetSocketAddress(InetAddress.getByAddress(address), Integer.parseInt(parts[1], 16));
    }
}
