package org.jinbang.rest.internal.door;

import java.util.List;
import java.util.Optional;

/** What a device says of itself, cut down to browser and system: enough to recognise one's own. */
public final class Device {
    private static final List<String> BROWSERS =
            List.of("MicroMessenger", "Edg", "OPR", "Firefox", "Chrome", "Safari", "curl");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "HarmonyOS", "Macintosh", "Linux");

    private Device() {}

    /** As it is shown in lists; empty if the device says nothing known. */
    public static String of(String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        Optional<String> browser = first(BROWSERS, text);
        Optional<String> system = first(SYSTEMS, text);
        return browser.map(each -> system.map(on -> each + " / " + on).orElse(each))
                .or(() -> system)
                .orElse("");
    }

    private static Optional<String> first(List<String> names, String text) {
        return names.stream().filter(text::contains).findFirst();
    }
}
