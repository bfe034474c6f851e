package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jinbang.scheme.Text;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Gathers the files of a scheme, with every size bounded and nothing ever written to disk. */
public final class Sources {
    static final String MAIN = "scheme.yaml";
    static final String FOLDER = "SCHEME-INF";
    static final int MAX_FILE = 2 << 20;
    static final int MAX_TOTAL = 20 << 20;
    static final int MAX_ENTRIES = 1000;
    private static final int MAX_FOLDERS = 6;

    private final String name;
    private String prefix;
    private final Problems problems = new Problems();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long total;

    private Sources(String name, String prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    /** A single YAML file, a zip or a folder. */
    public static Source of(Path path) {
        return of(path, String.valueOf(path.getFileName()));
    }

    /** The same, called otherwise in messages. */
    static Source of(Path path, String shown) {
        boolean zip =
                String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
        Sources sources = new Sources(path.toString(), Files.isDirectory(path) ? shown + "/" : shown + "!/");
        try {
            if (Files.isDirectory(path)) {
                sources.folder(path);
            } else if (zip) {
                sources.zip(path);
            } else {
                try (InputStream in = Files.newInputStream(path)) {
                    sources.take(MAIN, shown, in);
                }
            }
        } catch (IOException | RuntimeException e) {
            sources.refuse(shown, new Text("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage()));
        }
        return sources.done(zip || Files.isDirectory(path) ? Optional.empty() : Optional.of(shown));
    }

    /** Files by relative path. */
    public static Source of(String name, Map<String, byte[]> content) {
        Sources sources = new Sources(name, "");
        content.forEach((file, bytes) -> {
            if (sources.wanted(file)) {
                sources.take(file, bytes);
            }
        });
        return sources.done(Optional.empty());
    }

    /** A bundle's name for people. */
    static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }

    /** The name that a bundle with this manifest would have; a version that is none throws. */
    static String name(String symbolicName, String version) {
        return symbolicName + "/" + Version.parseVersion(version);
    }

    /** What a bundle carries under {@code SCHEME-INF}. */
    public static Source of(Bundle bundle) {
        Sources sources = new Sources(name(bundle), FOLDER + "/");
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*", true);
        for (URL url : entries == null ? List.<URL>of() : Collections.list(entries)) {
            String path = url.getPath();
            String file = path.substring(path.indexOf(FOLDER + "/") + FOLDER.length() + 1);
            if (!file.endsWith("/") && sources.wanted(file)) {
                try (InputStream in = url.openStream()) {
                    sources.take(file, sources.prefix + file, in);
                } catch (IOException | IllegalStateException e) {
                    sources.refuse(
                            sources.prefix + file,
                            new Text("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage()));
                }
            }
        }
        return sources.done(Optional.empty());
    }

    private void folder(Path folder) throws IOException {
        Path root = Files.exists(folder.resolve(FOLDER).resolve(MAIN)) ? folder.resolve(FOLDER) : folder;
        List<Path> found;
        try (Stream<Path> walk = Files.walk(root, MAX_FOLDERS)) {
            found = walk.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MAX_ENTRIES + 1L)
                    .toList();
        }
        if (tooMany(found.size())) {
            return;
        }
        for (Path path : found) {
            String file = root.relativize(path).toString().replace('\\', '/');
            if (wanted(file)) {
                try (InputStream in = Files.newInputStream(path)) {
                    take(file, prefix + file, in);
                }
            }
        }
    }

    private void zip(Path path) throws IOException {
        if (Files.size(path) > MAX_TOTAL) {
            refuse(String.valueOf(path.getFileName()), tooLarge(MAX_TOTAL));
            return;
        }
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (tooMany(zip.size())) {
                return;
            }
            List<ZipEntry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                if (safe(entry.getName()) && unique(names, entry.getName())) {
                    entries.add(entry);
                }
            });
            String root = root(entries);
            String outer = prefix;
            prefix = outer + root;
            for (ZipEntry entry : entries) {
                if (entry.getName().startsWith(root) && wanted(entry.getName().substring(root.length()))) {
                    String file = entry.getName().substring(root.length());
                    try (InputStream in = zip.getInputStream(entry)) {
                        take(file, outer + entry.getName(), in);
                    }
                }
            }
        }
    }

    /** The folder of the uppermost scheme.yaml, since zipping a folder puts its name before everything. */
    private static String root(List<ZipEntry> entries) {
        return entries.stream()
                .map(ZipEntry::getName)
                .filter(entry -> entry.equals(MAIN) || entry.endsWith("/" + MAIN))
                .min(Comparator.comparing((String entry) -> entry.split("/").length)
                        .thenComparing(entry -> entry))
                .map(entry -> entry.substring(0, entry.length() - MAIN.length()))
                .orElse("");
    }

    private boolean unique(Set<String> names, String entry) {
        if (names.add(entry)) {
            return true;
        }
        refuse(prefix + entry, new Text("压缩包中有两个同名文件", "the archive holds this file twice"));
        return false;
    }

    private boolean safe(String file) {
        boolean safe = !file.isBlank()
                && file.length() <= 200
                && !file.startsWith("/")
                && !file.contains("\\")
                && !file.contains(":")
                && file.chars().noneMatch(Character::isISOControl)
                && Stream.of(file.split("/")).noneMatch(part -> part.equals("..") || part.equals("."));
        if (!safe) {
            String shown = file.replaceAll("\\p{Cntrl}", "?");
            refuse(
                    prefix + shown.substring(0, Math.min(200, shown.length())),
                    new Text(
                            "文件名不允许：须为相对路径，不含“..”、“\\”、“:”",
                            "the file's name is not allowed: it must be relative, without “..”, “\\” and “:”"));
        }
        return safe;
    }

    /** Whether a file is part of a scheme: YAML is, everything else (a readme, the official text) is left alone. */
    private boolean wanted(String file) {
        if (!safe(file)) {
            return false;
        }
        String leaf = file.substring(file.lastIndexOf('/') + 1);
        String lower = leaf.toLowerCase(Locale.ROOT);
        if (leaf.startsWith(".") || leaf.startsWith("._") || file.startsWith("__MACOSX/")) {
            return false;
        }
        if (lower.endsWith(".yml") || lower.endsWith(".yaml") && !leaf.endsWith(".yaml")) {
            refuse(prefix + file, new Text("请把文件名改为以 .yaml 结尾", "rename the file so that it ends in .yaml"));
            return false;
        }
        return leaf.endsWith(".yaml");
    }

    private boolean tooMany(int entries) {
        if (entries > MAX_ENTRIES) {
            refuse(prefix, new Text("文件超过 {0} 个", "more than {0} files").with(MAX_ENTRIES));
        }
        return entries > MAX_ENTRIES;
    }

    private void take(String file, String shown, InputStream in) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(MAX_FILE, Math.max(0, MAX_TOTAL - total)) + 1);
        if (content.length > MAX_FILE) {
            refuse(shown, tooLarge(MAX_FILE));
        } else {
            keep(file, shown, content);
        }
    }

    private void take(String file, byte[] content) {
        if (content.length > MAX_FILE) {
            refuse(prefix + file, tooLarge(MAX_FILE));
        } else {
            keep(file, prefix + file, content);
        }
    }

    private void keep(String file, String shown, byte[] content) {
        if (total + content.length > MAX_TOTAL) {
            refuse(shown, new Text("全部文件超过 {0} MB", "all files together are larger than {0} MB").with(MAX_TOTAL >> 20));
            return;
        }
        total += content.length;
        files.put(file, content);
    }

    private static Text tooLarge(int bytes) {
        return new Text("文件超过 {0} MB", "the file is larger than {0} MB").with(bytes >> 20);
    }

    private void refuse(String shown, Text why) {
        problems.add(Fault.LIMIT, Place.start(shown), why);
    }

    private Source done(Optional<String> single) {
        return new Source(name, Collections.unmodifiableSortedMap(files), prefix, single, problems);
    }
}
