package org.jinbang.console.internal.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jinbang.process.Actor;

/** Who plays in the demonstration of a scheme: those of its organs and units, and those who apply. */
public abstract class Cast {
    private final String scheme;
    private final Map<String, Role> officials = new LinkedHashMap<>();
    private final Map<String, Applicant> applicants = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Nobody yet. */
    protected Cast(String scheme) {
        this.scheme = scheme;
    }

    /** Adds somebody who stands in the organ that the role is named after. */
    protected final void standing(String role, String name) {
        officials.put(role, new Role(role, name, Set.of(new Actor.StandingSeat(scheme, organ(role)))));
    }

    /** Adds somebody who is seated later, speaks for a unit, or is nobody in particular. */
    protected final void other(String role, String name) {
        officials.put(role, Role.of(role, name));
    }

    /** Adds several, named by a title and the number of the role. */
    protected final void others(List<String> roles, String title) {
        roles.forEach(role -> other(role, title + role.substring(role.lastIndexOf('-') + 1) + "（虚构）"));
    }

    /** The roles of so many members of an organ. */
    public static List<String> members(String organ, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> organ + "-" + i).toList();
    }

    /** Adds an application of somebody with a name. */
    protected final void applicant(Applicant a, String name) {
        applicants.put(a.key(), a);
        names.put(a.key(), name);
    }

    private static String organ(String role) {
        return role.substring(0, role.lastIndexOf('-'));
    }

    /** The scheme. */
    public final String scheme() {
        return scheme;
    }

    /** Those of organs and units. */
    public final List<Role> officials() {
        return List.copyOf(officials.values());
    }

    /** Who applies in a batch, as roles. */
    public final List<Role> roles(int batch) {
        return batch(batch).stream()
                .map(a -> Role.of(a.role(), names.get(a.key())))
                .toList();
    }

    /** The applicants of a batch. */
    public final List<Applicant> batch(int batch) {
        return all().stream().filter(a -> a.batch() == batch).toList();
    }

    /** All applicants. */
    public final List<Applicant> all() {
        return List.copyOf(applicants.values());
    }

    /** All applicants but some. */
    public final List<Applicant> allBut(Set<String> keys) {
        return all().stream().filter(a -> !keys.contains(a.key())).toList();
    }

    /** An applicant by key. */
    public final Applicant get(String key) {
        return applicants.get(key);
    }

    /** The name of an applicant. */
    public final String name(String key) {
        return names.get(key);
    }
}
