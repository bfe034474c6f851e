package org.jinbang.time.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.time.CalendarStatus;
import org.jinbang.time.Calendars;
import org.jinbang.time.WorkCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shipped calendar, with the years of the administrator's file in place of its own. The file is looked at when the
 * calendar is asked for, at most once a second. A file that cannot be used changes nothing, nor does one that the
 * configuration names and that is not there; removing the file of the default place leaves the shipped data.
 */
@Component(service = Calendars.class, configurationPid = ReplaceableCalendars.PID)
@Designate(ocd = ReplaceableCalendars.Configuration.class)
public final class ReplaceableCalendars implements Calendars {

    static final String PID = "org.jinbang.calendar";

    private static final Logger LOG = LoggerFactory.getLogger(ReplaceableCalendars.class);
    private static final String DEFAULT_FILE = "${karaf.etc}/jinbang-calendar.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();
    private static final Stamp ABSENT = new Stamp(FileTime.fromMillis(0), -1);

    /** Configuration {@value ReplaceableCalendars#PID}. */
    @ObjectClassDefinition(name = "Jinbang calendar")
    @interface Configuration {
        /**
         * The administrator's calendar file; {@code ${name}} stands for a system property. By default
         * {@code jinbang-calendar.json} in the configuration directory of Karaf; elsewhere than in Karaf, none.
         */
        @AttributeDefinition(
                name = "File",
                description =
                        "The file with years of the work calendar; empty: jinbang-calendar.json in etc/, if it is there")
        String file() default "";
    }

    /** What the file looked like when it was last read. */
    private record Stamp(FileTime modified, long size) {}

    /** Where the file is looked for; {@code named} if the administrator named it, so that its absence is a mistake. */
    record Place(Path path, boolean named) {}

    private final LongSupplier nanoTime;
    private final CalendarStatus shipped;
    private Optional<Place> place;
    private Optional<Stamp> seen;
    private long lookedAt;
    private CalendarStatus status;

    @Activate
    public ReplaceableCalendars(Configuration configuration) {
        this(place(configuration.file(), System::getProperty), System::nanoTime);
    }

    ReplaceableCalendars(Optional<Place> place, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.shipped = new CalendarStatus(
                WorkCalendar.of(CalendarFile.shipped()), "随系统提供的数据 / shipped data", Optional.empty());
        become(shipped);
        lookAt(place);
    }

    @Modified
    void modified(Configuration configuration) {
        lookAt(place(configuration.file(), System::getProperty));
    }

    @Override
    public synchronized CalendarStatus status() {
        if (nanoTime.getAsLong() - lookedAt >= LOOK_EVERY) {
            look();
        }
        return status;
    }

    private synchronized void lookAt(Optional<Place> newPlace) {
        place = newPlace;
        seen = Optional.empty();
        look();
    }

    private void look() {
        lookedAt = nanoTime.getAsLong();
        place.ifPresentOrElse(this::look, () -> become(shipped));
    }

    private void look(Place where) {
        try {
            Optional<Stamp> stamp = Optional.of(stampOf(where.path()));
            if (!stamp.equals(seen)) {
                seen = stamp;
                become(stamp.get().equals(ABSENT) ? withoutFile(where) : withFile(where.path()));
            }
        } catch (IOException e) {
            become(refusing(status, where.path(), "不可读取 / cannot be read: " + e));
        } catch (IllegalArgumentException e) {
            become(refusing(status, where.path(), e.getMessage()));
        }
    }

    private CalendarStatus withFile(Path path) throws IOException {
        return new CalendarStatus(
                shipped.calendar().with(CalendarFile.read(path)), "文件 / file " + path, Optional.empty());
    }

    private CalendarStatus withoutFile(Place where) {
        return where.named() ? refusing(status, where.path(), "文件不存在 / the file does not exist") : shipped;
    }

    private static CalendarStatus refusing(CalendarStatus inForce, Path path, String reason) {
        return new CalendarStatus(
                inForce.calendar(),
                inForce.origin(),
                Optional.of("日历文件 " + path + " 未被采用 / the calendar file " + path + " is not in force: " + reason));
    }

    private void become(CalendarStatus next) {
        if (next.equals(status)) {
            return;
        }
        status = next;
        next.refused().ifPresent(LOG::error);
        WorkCalendar calendar = next.calendar();
        LOG.info(
                "现行工作日历 / work calendar in force: {}, {} – {}", next.origin(), calendar.firstDay(), calendar.lastDay());
    }

    private static Stamp stampOf(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        } catch (NoSuchFileException e) {
            return ABSENT;
        }
    }

    /** Where to look: the configured text, or the default, with system properties filled in. */
    static Optional<Place> place(String configured, UnaryOperator<String> properties) {
        boolean named = !configured.isBlank();
        String text = named ? configured.strip() : DEFAULT_FILE;
        String filled = PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = properties.apply(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
        // Outside Karaf there is no default place; a named one that cannot be resolved is reported as absent.
        return named || !filled.contains("${") ? Optional.of(new Place(Path.of(filled), named)) : Optional.empty();
    }
}
