package org.lagesbild.benchmarks.switches;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.lagesbild.benchmarks.house.StandaloneProcess;

/** What {@code deploy/switch} sends: one request to stop something, one to let it run again. */
record Command(StandaloneProcess house, HttpClient client, String target) {

    private static final String ORDER = "{\"reason\":\"DRILL\"}";

    void stop() throws IOException, InterruptedException {
        said(request().header("Content-Type", "application/json").PUT(BodyPublishers.ofString(ORDER)));
    }

    void letRun() throws IOException, InterruptedException {
        said(request().DELETE());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(house.address("/v1/switches/" + target))
                .header("Authorization", house.bearer(Doors.OPERATOR));
    }

    private void said(HttpRequest.Builder order) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(order.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("the switch answers " + answer.statusCode());
        }
    }
}
