package be.mille.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.outbox.Carrier;
import be.mille.outbox.Carrier.Carried;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** What the words of a mail server mean for a message, said by a server that answers as it is told and hangs up where it is told. */
class MailServerWordsTests {
    private static final String HANG_UP = "";

    /** Answers one conversation: each command by its first four letters, the end of the mail by {@code .}. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0);
        private final List<String> heard = new ArrayList<>();
        private final String at;
        private final String answer;

        Server(String at, String answer) throws IOException {
            this.at = at;
            this.answer = answer;
            Thread.ofVirtual().start(this::talk);
        }

        private void talk() {
            try (var caller = door.accept()) {
                say(caller, "220 here");
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                boolean data = false;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    heard.add(line);
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    var command = line.length() > 4 ? line.substring(0, 4) : line;
                    if (command.equals(at) && answer.equals(HANG_UP)) {
                        return;
                    }
                    say(caller, command.equals(at) ? answer : usual(command));
                    data = command.equals("DATA") && !at.equals("DATA");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String usual(String command) {
            return switch (command) {
                case "DATA" -> "354 go on";
                case "QUIT" -> "221 bye";
                default -> "250 fine";
            };
        }

        private static void say(Socket caller, String line) throws IOException {
            caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    private static Carried carry(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var settings = new MailSettings(new MockEnvironment()
                .withProperty("spring.mail.host", "127.0.0.1")
                .withProperty("mille.mail.from", "Rendez-vous <no-reply@fil.example.org>")
                .withProperty("mille.public-address", "https://fil.example.org"));
        return new SmtpCarrier(beans.getBeanProvider(JavaMailSenderImpl.class), settings, Clock.systemUTC())
                .carry(new Carrier.Outgoing(UUID.randomUUID(), "her@her.example", "Pour vous", "Bonjour", null));
    }

    private static Carried when(String command, String answer) throws IOException {
        try (var server = new Server(command, answer)) {
            return carry(server.door.getLocalPort());
        }
    }

    @Test
    void acceptedIsAcceptedEvenWhenTheGoodbyeIsLost() throws IOException {
        assertThat(when("NOOP", "250 fine")).isEqualTo(Carried.ACCEPTED);
        assertThat(when("QUIT", HANG_UP)).isEqualTo(Carried.ACCEPTED);
    }

    @Test
    void whatWasNotHandedOverWholeIsTriedAgain() throws IOException {
        assertThat(when("RCPT", "450 later")).isEqualTo(Carried.TRY_AGAIN);
        assertThat(when("DATA", "451 later")).isEqualTo(Carried.TRY_AGAIN);
        assertThat(when(".", "452 full")).isEqualTo(Carried.TRY_AGAIN);
        assertThat(when("MAIL", HANG_UP)).isEqualTo(Carried.TRY_AGAIN);
        assertThat(when("RCPT", HANG_UP)).isEqualTo(Carried.TRY_AGAIN);
    }

    @Test
    void aRefusalForGoodIsOne() throws IOException {
        assertThat(when("RCPT", "550 nobody here")).isEqualTo(Carried.REJECTED);
        assertThat(when(".", "554 no")).isEqualTo(Carried.REJECTED);
    }

    /** The one case in which nobody knows: it is not tried again, since that could be a second mail. */
    @Test
    void silenceAfterTheWholeMailIsUnknown() throws IOException {
        assertThat(when(".", HANG_UP)).isEqualTo(Carried.UNKNOWN);
    }

    @Test
    void nobodyThereIsNobodyThere() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(carry(port)).isEqualTo(Carried.NOBODY_THERE);
    }
}
