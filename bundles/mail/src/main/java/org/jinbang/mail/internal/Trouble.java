package org.jinbang.mail.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jinbang.mail.MailFailure;

/**
 * Why a mail could not be sent.
 *
 * @param reply the mail server's codes, such as {@code 550 5.1.1}; its words could name somebody and are left out
 * @param server whether it concerns the server, not this mail, so that others need not be tried now
 */
record Trouble(MailFailure why, String reply, boolean server) {
    /** Codes by which a server says that it wants something of the sender. */
    private static final Set<Integer> OF_SENDER = Set.of(530, 534, 535, 538);

    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    /** What the library threw when connecting. */
    static Trouble connecting(MessagingException failure) {
        boolean refused = failure instanceof AuthenticationFailedException
                || caused(failure, SSLException.class)
                || !caused(failure, IOException.class);
        return new Trouble(refused ? MailFailure.NOT_ACCEPTED : MailFailure.UNREACHABLE, "", true);
    }

    /** What the library threw when sending. */
    static Trouble sending(MessagingException failure) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address) {
                return mail(address.getReturnCode(), address.getMessage());
            }
            if (e instanceof SMTPSenderFailedException sender) {
                return sender(sender.getReturnCode(), sender.getMessage());
            }
        }
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                if (refused.getCommand().startsWith("MAIL")) {
                    return sender(refused.getReturnCode(), refused.getMessage());
                }
                return mail(refused.getReturnCode(), refused.getMessage());
            }
        }
        return new Trouble(MailFailure.UNREACHABLE, "", true);
    }

    /** What was answered to the sender's address, which is the same for every mail. */
    private static Trouble sender(int code, String words) {
        boolean later = code >= 400 && code < 500;
        return new Trouble(later ? MailFailure.REFUSED_FOR_NOW : MailFailure.NOT_ACCEPTED, codes(code, words), true);
    }

    private static Trouble mail(int code, String words) {
        if (OF_SENDER.contains(code)) {
            return new Trouble(MailFailure.NOT_ACCEPTED, codes(code, words), true);
        }
        boolean forGood = code >= 500 && code < 600;
        return new Trouble(
                forGood ? MailFailure.REFUSED : MailFailure.REFUSED_FOR_NOW, codes(code, words), code == 421);
    }

    private static String codes(int code, String words) {
        Matcher enhanced = ENHANCED.matcher(words == null ? "" : words);
        return enhanced.find() ? code + " " + enhanced.group() : String.valueOf(code);
    }

    private static boolean caused(Throwable failure, Class<?> by) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (by.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is worth trying again. */
    boolean passing() {
        return why == MailFailure.REFUSED_FOR_NOW || why == MailFailure.UNREACHABLE || why == MailFailure.NOT_ACCEPTED;
    }
}
