package org.jinbang.security;

import java.util.Optional;

/**
 * An attempt to sign in.
 *
 * @param code the code of the second factor or a recovery code
 * @param appended whether the code, where one is needed, stands at the end of the password: for doors that ask one thing
 *     only
 * @param from the network it comes from, in coarse form
 * @param device what the device says of itself
 */
public record Attempt(
        String login, String password, Optional<String> code, boolean appended, String from, String device) {
    private static final int MOST = 100;

    /** Cuts what the device says to length. */
    public Attempt {
        from = shortened(from);
        device = shortened(device);
    }

    private static String shortened(String text) {
        String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= MOST ? plain : plain.substring(0, MOST);
    }

    /** With login and password alone. */
    public static Attempt of(String login, String password) {
        return new Attempt(login, password, Optional.empty(), false, "", "");
    }

    @Override
    public String toString() {
        return "Attempt[from=" + from + "]";
    }
}
