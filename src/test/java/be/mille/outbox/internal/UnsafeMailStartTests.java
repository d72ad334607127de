package be.mille.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.UnsafeStartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A mail server without a sender or a place for links is refused; what waits opens with its own key alone. */
class UnsafeMailStartTests {
    private static MockEnvironment settings(String from, String address) {
        return new MockEnvironment()
                .withProperty("spring.mail.host", "mail.example.org")
                .withProperty("mille.mail.from", from)
                .withProperty("mille.public-address", address);
    }

    @Test
    void aMailServerNeedsASenderAndASafeAddress() {
        var from = "Rendez-vous <no-reply@example.org>";
        assertThat(new MailSettings(settings(from, "https://fil.example.org/")).link("/x"))
                .isEqualTo("https://fil.example.org/x");
        assertThat(new MailSettings(settings(from, "http://localhost:8080")).link("/"))
                .startsWith("http://localhost");
        for (var wrong : new String[] {"", "nobody", "a@b, c@d"}) {
            assertThatThrownBy(() -> new MailSettings(settings(wrong, "https://fil.example.org")))
                    .isInstanceOf(UnsafeStartException.class);
        }
        for (var wrong : new String[] {"", "fil.example.org", "http://fil.example.org", "https://a.example/?x=1"}) {
            assertThatThrownBy(() -> new MailSettings(settings(from, wrong))).isInstanceOf(UnsafeStartException.class);
        }
        assertThat(new MailSettings(new MockEnvironment()).complete()).isFalse();
    }

    @Test
    void answersAreReadOverTlsAtAPlainAddressAndOnlyWhereMailLeaves() {
        var good = settings("Rendez-vous <no-reply@example.org>", "https://fil.example.org")
                .withProperty("mille.replies.imap.host", "imap.example.org")
                .withProperty("mille.replies.imap.user", "reponses@example.org");
        var read = replies(good);
        assertThat(read.box().orElseThrow().tls()).isTrue();
        assertThat(read.box().orElseThrow().port()).isEqualTo(993);
        var part = "0123456789abcdef0123456789abcdef";
        assertThat(read.part("Reponses+" + part + "@Example.org")).contains(part);
        assertThat(read.part("reponses@example.org")).isEmpty();
        assertThat(read.part("reponses+" + part + "@example.com")).isEmpty();
        assertThatThrownBy(() -> replies(good.withProperty("mille.replies.imap.tls", "false")))
                .isInstanceOf(UnsafeStartException.class);
        assertThat(replies(good.withProperty("mille.replies.imap.host", "localhost"))
                        .box()
                        .orElseThrow()
                        .tls())
                .isFalse();
        for (var wrong : new String[] {"reponses", "a+b@example.org", "a".repeat(40) + "@example.org"}) {
            assertThatThrownBy(() -> replies(good.withProperty("mille.replies.address", wrong)))
                    .isInstanceOf(UnsafeStartException.class);
        }
        assertThatThrownBy(() -> replies(new MockEnvironment().withProperty("mille.replies.imap.host", "localhost")))
                .isInstanceOf(UnsafeStartException.class);
        assertThat(replies(new MockEnvironment()).read()).isFalse();
    }

    private static ReplySettings replies(MockEnvironment settings) {
        return new ReplySettings(settings, new MailSettings(settings));
    }

    @Test
    void whatWaitsOpensForItsOwnMessageAndWithItsOwnKeyAlone(@TempDir Path folder) throws Exception {
        var key = key(folder.resolve("one.key"));
        var id = UUID.randomUUID();
        var closed = key.close(id, new Envelope("/open/secret", null, "a@b.example", null));
        var again = key(folder.resolve("one.key"));
        assertThat(again.name()).isEqualTo(key.name());
        assertThat(again.open(id, closed)).isEqualTo(new Envelope("/open/secret", null, "a@b.example", null));
        assertThatThrownBy(() -> again.open(UUID.randomUUID(), closed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key(folder.resolve("other.key")).open(id, closed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.getPosixFilePermissions(folder.resolve("one.key"))).hasSize(2);
        Files.writeString(folder.resolve("broken.key"), "{}");
        assertThatThrownBy(() -> key(folder.resolve("broken.key"))).isInstanceOf(UnsafeStartException.class);
    }

    private static EnvelopeKey key(Path file) {
        return new EnvelopeKey(named(file), () -> true);
    }

    private static MockEnvironment named(Path file) {
        return new MockEnvironment().withProperty("mille.outbox.key-file", file.toString());
    }

    /** A backup of the database that holds the key opens what waited in it. */
    @Test
    void aRealSpaceKeepsTheKeyOutsideTheFolderOfItsDatabase(@TempDir Path folder) {
        var database = folder.resolve("db");
        var inside = named(database.resolve("keys/outbox.key")).withProperty("mille.database.dir", database.toString());
        assertThatThrownBy(() -> new EnvelopeKey(inside, () -> false))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("folder of the database");
        assertThat(database.resolve("keys")).as("nothing was made there").doesNotExist();
        var nowhere = new MockEnvironment().withProperty("mille.database.dir", database.toString());
        assertThatThrownBy(() -> new EnvelopeKey(nowhere, () -> false))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("mille.outbox.key-file");

        var outside = named(folder.resolve("outbox.key")).withProperty("mille.database.dir", database.toString());
        new EnvelopeKey(outside, () -> false);
        assertThat(folder.resolve("outbox.key")).exists();
        new EnvelopeKey(nowhere, () -> true);
        assertThat(database.resolve("outbox.key"))
                .as("a training space keeps it beside its database")
                .exists();
    }
}
