package org.lagesbild.alerts.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.message.AlertBody;
import org.lagesbild.alerts.message.Envelope;
import org.lagesbild.alerts.message.Json;
import org.lagesbild.alerts.message.MailText;
import org.lagesbild.alerts.send.Mail;
import org.lagesbild.alerts.send.MailSender;
import org.lagesbild.alerts.send.Outcome;
import org.lagesbild.alerts.send.WebhookCall;
import org.lagesbild.alerts.send.WebhookSender;
import org.lagesbild.alerts.vault.Vault;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.subscription.ChannelKind;
import org.lagesbild.messaging.subscription.SealedSecret;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.risk.alert.Alert;

/**
 * One attempt: makes the message anew of what its reader may be told now, and sends it by the subscription's channel.
 */
@Singleton
class Dispatch {

    private static final String ID = "msg_";

    private final AlertLog log;
    private final Vault vault;
    private final Json json;
    private final WebhookSender webhooks;
    private final Optional<MailSender> mails;
    private final Clock clock;

    Dispatch(AlertLog log, Vault vault, Json json, WebhookSender webhooks, Optional<MailSender> mails, Clock clock) {
        this.log = log;
        this.vault = vault;
        this.json = json;
        this.webhooks = webhooks;
        this.mails = mails;
        this.clock = clock;
    }

    /** The alerts of a delivery that its reader may be told of now, in their order. */
    List<Alert> told(Delivery delivery, Enrolment principal) {
        Reader reader = Reader.of(principal);
        return delivery.alerts().stream()
                .flatMap(id -> log.find(id).stream())
                .flatMap(logged -> reader.told(logged, AlertFilter.ALL).stream())
                .toList();
    }

    /** Whether one of its alerts is known here; another process may have read further. */
    boolean known(Delivery delivery) {
        return delivery.alerts().stream().anyMatch(id -> log.find(id).isPresent());
    }

    /** @param alerts what of the delivery may be told */
    Outcome send(Subscription to, Delivery delivery, List<Alert> alerts) {
        Optional<String> target = vault.open(to.key(), to.channel().sealed());
        if (target.isEmpty()) {
            return Outcome.retry(DeliveryCause.UNREACHABLE); // sealed by another key: its operator can mend that
        }
        return to.channel().kind() == ChannelKind.EMAIL
                ? mail(to, delivery, alerts, target.get())
                : webhooks.send(new WebhookCall(
                        ID + delivery.id(), URI.create(target.get()), secrets(to), body(delivery, alerts)));
    }

    private Outcome mail(Subscription to, Delivery delivery, List<Alert> alerts, String address) {
        MailText text = text(to, delivery, alerts);
        Mail mail = new Mail(ID + delivery.id(), address, to.channel().language(), text.subject(), text.text());
        return mails.map(server -> server.send(mail)).orElseGet(() -> Outcome.retry(DeliveryCause.UNREACHABLE));
    }

    private static MailText text(Subscription to, Delivery delivery, List<Alert> alerts) {
        String language = to.channel().language();
        String id = to.identity().id();
        return switch (delivery.content()) {
            case DIGEST -> MailText.of(alerts, language, id);
            case DISABLED -> MailText.disabled(delivery.alerts().get(0), language, id);
            case TEST -> MailText.test(language, id);
            default -> MailText.of(alerts.get(0), language, id);
        };
    }

    private String body(Delivery delivery, List<Alert> alerts) {
        return switch (delivery.content()) {
            case DIGEST -> json.write(digest(delivery, alerts));
            case DISABLED, TEST ->
                json.write(Envelope.about(
                        delivery.content(),
                        delivery.alerts().get(0),
                        Instant.ofEpochMilli(delivery.attempts().begun())));
            default -> json.write(Envelope.alert(AlertBody.of(alerts.get(0)), delivery.replay()));
        };
    }

    private static Envelope<Envelope.DigestBody> digest(Delivery delivery, List<Alert> alerts) {
        return Envelope.digest(
                new Envelope.DigestBody(
                        delivery.subscription()
                                .substring(delivery.subscription().indexOf('/') + 1),
                        delivery.because(),
                        alerts.size(),
                        alerts.stream().map(AlertBody::of).toList()),
                Instant.ofEpochMilli(delivery.attempts().begun()),
                delivery.replay());
    }

    private List<String> secrets(Subscription to) {
        long now = clock.millis();
        return to.secrets().stream()
                .filter(secret -> secret.live(now))
                .map(SealedSecret::sealed)
                .flatMap(secret -> vault.open(to.key(), secret).stream())
                .toList();
    }
}
