package be.mille.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.ActorFunction;
import be.mille.account.internal.InvitedByOperator.Invite;
import be.mille.directory.Organisations;
import be.mille.directory.Professionals;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A link of the operator's stands in a file that she alone reads, and nowhere else. */
@MilleTest
@ExtendWith(OutputCaptureExtension.class)
class HandedOverTests {
    @LocalServerPort
    int port;

    @Autowired
    Organisations organisations;

    @Autowired
    Professionals professionals;

    @Autowired
    Invitations invitations;

    @Autowired
    Ids ids;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private final String house = "Maison " + UUID.randomUUID();

    private void started(Path file) {
        var invite = new Invite(
                house,
                List.of(ActorFunction.ORGANISATION_ADMINISTRATOR, ActorFunction.CONFIDENTIALITY_OFFICER),
                "OTHER",
                "1000",
                "Bruxelles",
                "centre-west",
                "Mona",
                "Essai",
                "http://localhost:" + port);
        var operator =
                new InvitedByOperator(invite, organisations, professionals, invitations, new HandedOver(file), ids);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            try {
                operator.run(new DefaultApplicationArguments());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void theLinksStandInTheFileAndTheLogNamesOnlyTheFile(CapturedOutput output) throws Exception {
        var file = folder.resolve("new/invitations.txt");
        started(file);
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith("CONFIDENTIALITY_OFFICER http://localhost:" + port + "/invitation/");
        for (var line : lines) {
            var path = line.substring(line.indexOf("/invitation/"));
            assertThat(new Visitor(port).get(path).body()).contains(house);
            assertThat(output.getAll()).doesNotContain(path.substring("/invitation/".length()));
        }
        assertThat(output.getAll()).contains("2 invitations stand in " + file);
        assertThat(output.getAll()).doesNotContain("/invitation/");
    }

    @Test
    void itsOwnerAloneReadsItAlsoWhereAFileOfThatNameLayOpen() throws Exception {
        var file = folder.resolve("invitations.txt");
        Files.writeString(file, "an older one\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        started(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file)).hasSize(3).first().isEqualTo("an older one");
    }

    @Test
    void whereItCannotBeWrittenNobodyIsInvited() throws Exception {
        Files.writeString(folder.resolve("taken"), "");
        assertThatThrownBy(() -> started(folder.resolve("taken/invitations.txt")));
        var code = house.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        assertThat(organisations.organisationByCode(code)).isEmpty();
    }
}
