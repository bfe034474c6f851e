package org.jinbang.security.internal;

import java.util.List;

/**
 * What the register keeps of an expert, under the key of the person.
 *
 * @param email the address under which an office knows the person; it identifies the person in spreadsheets
 * @param interests other organisations than the own in which the expert has an interest
 */
record ExpertEntry(
        String email,
        String title,
        String organisation,
        List<String> interests,
        List<String> fields,
        List<String> industries) {
    ExpertEntry {
        interests = List.copyOf(interests);
        fields = List.copyOf(fields);
        industries = List.copyOf(industries);
    }
}
