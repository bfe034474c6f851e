package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.Test;

/** Each link of the manual and of the README leads to a page, and to a heading of it, that is there. */
class ManualLinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$|<a id=\"([^\"]+)\">");

    @Test
    void eachLinkLeadsSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Home.sources().resolve("README.md")));
        try (Stream<Path> files = Files.list(Home.sources().resolve("distribution/src/main/karaf/manual"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path page : pages) {
            for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); links++) {
                if (!leads(page, link.group(1), link.group(2))) {
                    dead.add(page.getFileName() + ": " + link.group());
                }
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(links > 50, "only " + links + " links were found");
    }

    private static boolean leads(Path page, String file, String anchor) throws IOException {
        if (file.contains("://")) {
            return true;
        }
        Path target = file.isEmpty() ? page : page.resolveSibling(file);
        return Files.exists(target)
                && (anchor == null || anchors(Files.readString(target)).contains(anchor.substring(1)));
    }

    /** Those that are written, and those made of headings: small letters, no signs, a hyphen for each blank. */
    private static Set<String> anchors(String page) {
        return HEADING.matcher(page)
                .results()
                .map(heading -> heading.group(2) != null ? heading.group(2) : heading.group(1))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
