package be.mille.account.web;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Web sessions cost a page one look, and a write only when there is something to write. */
@MilleTest
class QuietSessionsTests {
    @Autowired
    SessionRepository<?> repository;

    @Autowired
    SessionMemory memory;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    QuietSessions<Session> sessions;

    @BeforeEach
    @SuppressWarnings("unchecked") // whatever session it keeps, the tests use it as one
    void theRepositoryThatRequestsUse() {
        sessions = (QuietSessions<Session>) repository;
    }

    @AfterEach
    void nothingIsLeftOnThisThread() {
        memory.forget();
    }

    @Test
    void thatSomebodyWasHereIsWrittenOnceAMinute() {
        var session = written();
        long begun = lastAccess(session.getId());

        session.setLastAccessedTime(Instant.ofEpochMilli(begun).plusSeconds(59));
        sessions.save(session);
        assertThat(lastAccess(session.getId())).isEqualTo(begun);

        session.setLastAccessedTime(Instant.ofEpochMilli(begun).plusSeconds(61));
        sessions.save(session);
        assertThat(lastAccess(session.getId())).isEqualTo(begun + 61_000);
    }

    @Test
    void whatARequestHasWrittenItReadsWithoutTheDatabaseAndTheNextRequestReadsForItself() throws Exception {
        var session = written();
        signedOutOnAnotherNode(session.getId());

        memory.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (_, _) -> {
            sessions.save(session);
            assertThat(sessions.findById(session.getId())).isSameAs(session);
        });

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void whatIsLeftOnAThreadIsForgottenBeforeTheNextRequestBegins() throws Exception {
        var session = written();
        signedOutOnAnotherNode(session.getId());
        sessions.save(session);
        memory.doFilter(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                (_, _) -> assertThat(sessions.findById(session.getId())).isNull());
    }

    @Test
    void whoIsSignedOutIsNotRemembered() {
        var session = written();

        sessions.deleteById(session.getId());

        assertThat(sessions.findById(session.getId())).isNull();
    }

    private void signedOutOnAnotherNode(String id) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> sql.update("delete from account.web_session where session_id = :id", p("id", id)));
    }

    private QuietSession<Session> written() {
        var session = sessions.createSession();
        session.setAttribute("for", "a test");
        sessions.save(session);
        return session;
    }

    private long lastAccess(String id) {
        return sql.find(
                        row -> row.getLong("last_access_time"),
                        "select last_access_time from account.web_session where session_id = :id",
                        p("id", id))
                .orElseThrow();
    }
}
