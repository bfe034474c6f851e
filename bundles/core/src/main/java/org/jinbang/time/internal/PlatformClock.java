package org.jinbang.time.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.jinbang.time.SettableClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of the server: the system's, or a settable one on a demonstration server.
 *
 * <p>One component that chooses, rather than two that compete: nobody can be bound to the system's clock while another
 * reads the demonstration's.
 */
@Component(service = JinbangClock.class)
public final class PlatformClock implements JinbangClock {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformClock.class);
    private static final String DEFAULT_START = "2024-01-01";

    private final JinbangClock chosen;

    @Activate
    public PlatformClock() {
        this(System::getProperty);
    }

    PlatformClock(UnaryOperator<String> properties) {
        if (!Boolean.parseBoolean(properties.apply(SettableClock.DEMONSTRATION))) {
            chosen = () -> LegalTime.micros(Clock.systemUTC().instant());
            return;
        }
        String configured = properties.apply(SettableClock.START);
        Instant start = parseStart(configured == null ? DEFAULT_START : configured);
        chosen = new DemonstrationClock(start, System::nanoTime);
        LOG.warn(
                "演示服务器：时钟从 {} 开始，可以向前调整 / demonstration server: its clock starts at {} and can be moved forward",
                LegalTime.zh(start),
                LegalTime.en(start));
    }

    @Override
    public Instant now() {
        return chosen.now();
    }

    @Override
    public Optional<SettableClock> settable() {
        return chosen.settable();
    }

    private static Instant parseStart(String text) {
        try {
            return text.contains("T") ? Instant.parse(text) : LegalTime.startOf(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "系统属性 " + SettableClock.START + "=" + text + " 应为 2024-01-01 或 2024-01-01T01:00:00Z 的形式"
                            + " / the system property " + SettableClock.START + "=" + text
                            + " must look like 2024-01-01 or 2024-01-01T01:00:00Z",
                    e);
        }
    }
}
