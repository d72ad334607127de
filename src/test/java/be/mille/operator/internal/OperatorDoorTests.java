package be.mille.operator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.operator.OperatorAct;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The operator asks something of the running program, on the machine itself. */
class OperatorDoorTests {
    /** Done the first time, refused afterwards. */
    static final class Once implements OperatorAct {
        private final AtomicBoolean done = new AtomicBoolean();

        @Override
        public String path() {
            return "/once";
        }

        @Override
        public Answer act() {
            return done.compareAndSet(false, true)
                    ? new Answer(true, "It is done.")
                    : new Answer(false, "Nothing was changed.");
        }
    }

    @Test
    void theOperatorAsksOnTheMachineItselfAndABrowserCannot() throws Exception {
        var door = new OperatorDoor(List.of(new Once()), 0);
        door.open();
        try {
            assertThat(ask(door, "POST", true).statusCode()).isEqualTo(403);
            assertThat(ask(door, "GET", false).statusCode()).isEqualTo(405);
            assertThat(ask(door, "POST", false).statusCode())
                    .as("neither of them did it")
                    .isEqualTo(200);
            var refused = ask(door, "POST", false);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).isEqualTo("Nothing was changed.\n");
        } finally {
            door.destroy();
        }
    }

    @Test
    void withoutASettingThereIsNoDoor() {
        var program = new ApplicationContextRunner().withUserConfiguration(Once.class, OperatorDoor.class);
        program.run(context -> assertThat(context).doesNotHaveBean(OperatorDoor.class));
        program.withPropertyValues("mille.operator.port=0")
                .run(context -> assertThat(context).hasSingleBean(OperatorDoor.class));
    }

    private static HttpResponse<String> ask(OperatorDoor door, String method, boolean browser) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + "/once"))
                .method(method, BodyPublishers.noBody());
        if (browser) {
            request.header("Sec-Fetch-Site", "cross-site");
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
