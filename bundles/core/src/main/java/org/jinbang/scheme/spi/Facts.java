package org.jinbang.scheme.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;
import org.jinbang.time.WorkCalendar;
import org.osgi.annotation.versioning.ProviderType;

/** What is known of an application when its conditions are computed. */
@ProviderType
public interface Facts {
    /** The answer to a field, if given. Numbers with decimals are strings. */
    Optional<Json> answer(String field);

    /** How many files are attached to a field. */
    int files(String field);

    /** The form of the track. */
    Form form();

    /** A field of the form by its id, found at once. */
    default Optional<Field> field(String id) {
        return form().field(id);
    }

    /** How a stage is called, for reasons that people read; its id if there is none of that id. */
    Text stage(String id);

    /** The last day of the application window; “last N years” end with the calendar year before it. */
    LocalDate deadline();

    /** The calendar of working days, as far as it is published. */
    WorkCalendar calendar();

    /** What a member of the competent organ has decided on a condition, with the reason's absence meaning undecided. */
    Optional<Finding.Result> judgement(String condition);

    /** The findings of the parts of a composite, in order; empty for others. */
    List<Finding> parts();

    /** The id of the condition being computed. */
    String condition();
}
