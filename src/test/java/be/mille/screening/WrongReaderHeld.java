package be.mille.screening;

import static be.mille.sql.Sql.p;

import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A conversation in which something secret comes out, and a doctor of the team. */
@MilleTest
abstract class WrongReaderHeld {
    static final List<String> TRACES = List.of(
            "en sécurité",
            "sécurité auprès",
            "violence",
            "excision",
            "fgm",
            "vos droits",
            "couverture",
            "residence",
            "moral",
            "depression",
            "inquiétudes",
            "tabac",
            "alcool",
            "substance",
            "anxiety",
            "childhood",
            "enfance",
            "112",
            "qui peut savoir");

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    Screenings screenings;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family;
    ScreeningId screening;

    @BeforeEach
    void aConversationInWhichSomethingSecretComesOut() {
        family = held.family(null);
        screening = held.start(family);
        held.say(family, screening, "housing.situation", "no-place");
        held.saySecrets(family, screening);
        held.finish(family, screening);
    }

    String base() {
        return "/families/" + family + "/screenings/" + screening;
    }

    String result() {
        return base() + "/result";
    }

    List<String> pages() {
        return List.of(
                "/families/" + family + "/screenings",
                result(),
                result() + "/copy",
                result() + "/copy.txt",
                base() + "/housing",
                base() + "/opening");
    }

    static String neutral(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    Stream<String> stream(String who, String table) {
        return people
                .as(
                        who,
                        () -> new TransactionTemplate(transactions)
                                .execute(_ -> sql.list(
                                        row -> row.getString(1),
                                        "select distinct compartment from screening." + table
                                                + " where family = :family",
                                        p("family", family))))
                .stream();
    }

    List<String> rows(String who, String table) {
        return stream(who, table).toList();
    }
}
