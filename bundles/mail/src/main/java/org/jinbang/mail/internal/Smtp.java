package org.jinbang.mail.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailFailure;

/** A connection to the mail server, opened with the first mail. Not for several threads. */
final class Smtp implements AutoCloseable {
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "30000";
    private static final String UTF_8 = "UTF-8";

    private final Settings.Server server;
    private final Session session;
    private Optional<Transport> open = Optional.empty();

    Smtp(Settings.Server server) {
        this.server = server;
        this.session = within(() -> Session.getInstance(properties(server)));
    }

    /** The library finds its parts by the context class loader, which is another bundle's on a thread of the container. */
    private static <T> T within(java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Smtp.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Properties properties(Settings.Server server) {
        boolean tls = server.encryption() == Settings.Encryption.TLS;
        boolean starttls = server.encryption() == Settings.Encryption.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.from", server.from());
        properties.setProperty(
                "mail.smtp.localhost", server.from().substring(server.from().lastIndexOf('@') + 1));
        properties.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", READ_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", READ_MILLIS);
        return properties;
    }

    /**
     * Sends a letter.
     *
     * @param messageId without angle brackets; the same for each attempt
     * @return what went wrong, if something did
     */
    Optional<Trouble> send(Mail.Letter letter, String messageId) {
        return within(() -> sending(letter, messageId));
    }

    private Optional<Trouble> sending(Mail.Letter letter, String messageId) {
        Transport transport;
        try {
            transport = connected();
        } catch (MessagingException e) {
            return Optional.of(Trouble.connecting(e));
        } catch (IOException e) {
            return Optional.of(new Trouble(MailFailure.NOT_ACCEPTED, "", true));
        }
        try {
            MimeMessage message = message(letter, messageId);
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (MessagingException e) {
            Trouble trouble = Trouble.sending(e);
            if (trouble.server()) {
                close();
            }
            return Optional.of(trouble);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Transport connected() throws MessagingException, IOException {
        if (open.filter(Transport::isConnected).isPresent()) {
            return open.get();
        }
        Transport transport = session.getTransport();
        if (server.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user(),
                    password(server.passwordFile().orElseThrow()));
        }
        open = Optional.of(transport);
        return transport;
    }

    /** Read anew for each connection, so that a changed password needs no restart. */
    private static String password(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("").strip();
    }

    private MimeMessage message(Mail.Letter letter, String messageId)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + messageId + ">");
            }
        };
        message.setFrom(new InternetAddress(server.from(), server.fromName(), UTF_8));
        message.setRecipient(
                Message.RecipientType.TO,
                letter.name().isEmpty()
                        ? new InternetAddress(letter.to())
                        : new InternetAddress(letter.to(), Addresses.oneLine(letter.name()), UTF_8));
        message.setSubject(Addresses.oneLine(letter.subject()), UTF_8);
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().equals("zh") ? "zh-CN" : "en");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    public void close() {
        open.ifPresent(transport -> {
            try {
                transport.close();
            } catch (MessagingException e) {
                // whatever was to be sent was answered before
                org.slf4j.LoggerFactory.getLogger(Smtp.class).debug("The connection did not close well", e);
            }
        });
        open = Optional.empty();
    }
}
