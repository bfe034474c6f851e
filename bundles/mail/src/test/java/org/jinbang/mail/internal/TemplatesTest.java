package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jinbang.mail.MailOut;
import org.jinbang.process.ActType;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** The wording is whole, in both languages. */
class TemplatesTest {
    /** Acts of which nobody is told by mail: one's own work, work of the office, and what others record or vote. */
    private static final Set<ActType> SILENT = EnumSet.of(
            ActType.SETTING_CHANGED,
            ActType.STAGE_CLOSED,
            ActType.STAGE_REOPENED,
            ActType.TIE_SETTLED,
            ActType.PLEDGED,
            ActType.GROUP_FORMED,
            ActType.PLACES_TRANSFERRED,
            ActType.RECOMMENDATIONS_RANKED,
            ActType.REVIEWERS_ASSIGNED,
            ActType.CAP_EXCEEDED,
            ActType.REFERRAL_DECLINED,
            ActType.REASSESSMENT_MARKED,
            ActType.PUBLICATION_RECORDED,
            ActType.CONCERN_RECEIVED,
            ActType.EDITION_SLEPT,
            ActType.EDITION_WOKE,
            ActType.VOTED,
            ActType.ABSENCE_RECORDED,
            ActType.BALLOT_CLOSED,
            ActType.APPLICATION_STARTED,
            ActType.ANSWERS_SAVED,
            ActType.FILE_ATTACHED,
            ActType.FILE_DETACHED,
            ActType.ENTRY_RECORDED,
            ActType.CONDITIONS_JUDGED,
            ActType.REVIEWERS_RATED,
            ActType.APPLICANT_RATED,
            ActType.OBJECTION_ANSWERED,
            ActType.OBJECTION_REPORTED);

    private final Templates templates = new Templates();

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(templates.keys("zh"), templates.keys("en"));
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : templates.keys("zh")) {
            assertEquals(templates.places("zh", key), templates.places("en", key), key);
        }
    }

    @Test
    void noTextIsInTheOtherLanguage() {
        for (String key : templates.keys("zh")) {
            String zh = templates.fill("zh", key, filled(key));
            String en = templates.fill("en", key, filled(key));
            assertTrue(zh.codePoints().anyMatch(Character::isIdeographic), key + ": " + zh);
            assertFalse(en.codePoints().anyMatch(Character::isIdeographic), key + ": " + en);
        }
    }

    private Map<String, Text> filled(String key) {
        Map<String, Text> values = new java.util.HashMap<>();
        templates.places("zh", key).forEach(place -> values.put(place, new Text("1", "1")));
        return values;
    }

    @Test
    void eachActIsToldOrIsKnownToBeSilent() {
        Set<String> untold = new TreeSet<>();
        for (ActType type : ActType.values()) {
            boolean told = templates.keys("zh").stream()
                    .anyMatch(key -> key.equals(type.name()) || key.startsWith(type.name() + "."));
            boolean silent = SILENT.contains(type);
            // what begins or completes an objection is told in the same words
            boolean filing = type == ActType.OBJECTION_FILED || type == ActType.OBJECTION_COMPLETED;
            boolean opening = type == ActType.EDITION_OPENED;
            if (told == silent && !filing && !opening) {
                untold.add(type.name());
            }
        }
        assertEquals(Set.of(), untold);
    }

    @Test
    void eachReminderAndAccountMailHasItsSubject() {
        templates.keys("zh").stream()
                .filter(key -> key.startsWith("REMIND."))
                .forEach(key -> assertFalse(Subjects.of(key).zh().isBlank()));
        for (MailOut.Template template : MailOut.Template.values()) {
            assertTrue(templates.has(template.name()));
            assertFalse(Subjects.of(template.name()).en().isBlank());
        }
    }

    @Test
    void whatIsFilledInIsNeverReadAsATemplate() {
        String text = templates.fill("en", "greeting.name", Map.of("name", new Text("{article}$1\\", "{article}$1\\")));
        assertEquals("Dear {article}$1\\,", text);
    }

    @Test
    void aMissingValueOrTextIsNamed() {
        IllegalArgumentException place =
                assertThrows(IllegalArgumentException.class, () -> templates.fill("en", "greeting.name", Map.of()));
        assertEquals("greeting.name needs name", place.getMessage());
        IllegalArgumentException text =
                assertThrows(IllegalArgumentException.class, () -> templates.fill("zh", "none", Map.of()));
        assertEquals("There is no wording for none in zh", text.getMessage());
    }
}
