package org.lagesbild.alerts.send;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.lagesbild.messaging.delivery.DeliveryCause;

/**
 * Sends plain text by SMTP. A message keeps its {@code Message-ID} over all attempts, so that what came twice shows once.
 */
@Singleton
@Requires(beans = SmtpSettings.class)
public final class MailSender {

    private static final int PERMANENT = 500;

    private final SmtpSettings settings;
    private final Session session;
    private final Clock clock;

    MailSender(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings), authenticator(settings));
    }

    /** Tries once. Whatever happens, is an outcome. */
    public Outcome send(Mail mail) {
        try {
            Transport.send(message(mail));
            return Outcome.delivered(250);
        } catch (SendFailedException e) {
            return permanent(e) ? Outcome.giveUp(DeliveryCause.REJECTED) : Outcome.retry(DeliveryCause.UNREACHABLE);
        } catch (MessagingException e) {
            return Outcome.retry(DeliveryCause.UNREACHABLE);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new Named(session, "<" + mail.id() + "@" + settings.host() + ">");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    /** Whether the server said for good that it does not take this recipient. */
    private static boolean permanent(SendFailedException failure) {
        return failure.getNextException() instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused
                && refused.getReturnCode() >= PERMANENT;
    }

    private static Properties properties(SmtpSettings settings) {
        String patience = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString("required".equals(settings.tls())));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString("required".equals(settings.tls())));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString("implicit".equals(settings.tls())));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static Authenticator authenticator(SmtpSettings settings) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user().orElse(""), settings.password());
            }
        };
    }

    /** A message that keeps the id it was given. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
