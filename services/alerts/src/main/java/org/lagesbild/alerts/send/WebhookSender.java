package org.lagesbild.alerts.send;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.lagesbild.alerts.guard.AddressGuard;
import org.lagesbild.alerts.guard.AddressRefusedException;
import org.lagesbild.messaging.delivery.DeliveryCause;

/**
 * Sends messages to endpoints, signed, to no address inside, following no redirect, keeping no cookie. Of an answer
 * nothing is believed but status and {@code Retry-After}, and nothing is kept. Each attempt ends within its time, however
 * slowly an endpoint speaks.
 */
@Singleton
public final class WebhookSender {

    /** As many as there may be subscriptions: nobody waits for another one's connection. */
    private static final int CONNECTIONS = 1_000;

    /** Of an answer, what is read so that its connection can be used again. */
    private static final int ENOUGH = 8_192;

    private final WebhookSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    WebhookSender(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Timeout patience = Timeout.of(settings.timeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AddressGuard(settings.allowed()))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent("Lagesbild-Webhooks/1")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Tries once. Whatever happens, is an outcome. */
    public Outcome send(WebhookCall call) {
        if (!"https".equals(call.endpoint().getScheme()) && !settings.plainHttp()) {
            return Outcome.giveUp(DeliveryCause.ADDRESS_REFUSED);
        }
        HttpPost post = request(call);
        Future<?> deadline = deadlines.schedule(post::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse answer = client.executeOpen(HttpHost.create(call.endpoint()), post, null)) {
            drain(answer.getEntity());
            Header retryAfter = answer.getFirstHeader("Retry-After");
            return StatusTable.of(answer.getCode(), retryAfter == null ? null : retryAfter.getValue(), clock.instant());
        } catch (AddressRefusedException e) {
            return Outcome.giveUp(DeliveryCause.ADDRESS_REFUSED);
        } catch (InterruptedIOException e) {
            return Outcome.retry(DeliveryCause.TIMEOUT);
        } catch (IOException | RuntimeException e) {
            return Outcome.retry(post.isCancelled() ? DeliveryCause.TIMEOUT : DeliveryCause.UNREACHABLE);
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpPost request(WebhookCall call) {
        Instant now = clock.instant();
        HttpPost post = new HttpPost(call.endpoint());
        post.setHeader("webhook-id", call.id());
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader("webhook-signature", Signature.of(call.id(), now.getEpochSecond(), call.body(), call.secrets()));
        post.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
        return post;
    }

    private static void drain(HttpEntity entity) throws IOException {
        if (entity != null) {
            InputStream content = entity.getContent();
            if (content != null) {
                content.readNBytes(ENOUGH);
            }
        }
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
