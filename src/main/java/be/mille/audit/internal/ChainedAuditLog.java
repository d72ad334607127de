package be.mille.audit.internal;

import static be.mille.sql.Sql.p;

import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** Collects the entries of a transaction and appends them at its end, so that an actor's chain is held but briefly. */
@Component
class ChainedAuditLog implements AuditLog {
    private static final String ABSENT = "ABSENT";

    private final Sql sql;
    private final ObjectMapper json;
    private final TransactionTemplate ownTransaction;

    ChainedAuditLog(Sql sql, ObjectMapper json, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.json = json;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void permitted(AuditEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A decision was asked for outside a transaction");
        }
        pending().add(entry);
        LastDecision.keep(entry);
    }

    @Override
    public void refused(AuditEntry entry) {
        LastDecision.take();
        ownTransaction.executeWithoutResult(_ -> append(List.of(entry)));
    }

    @Override
    public void absent() {
        LastDecision.take().map(ChainedAuditLog::absent).ifPresent(this::refused);
    }

    private static AuditEntry absent(AuditEntry permitted) {
        return new AuditEntry(
                permitted.at(),
                permitted.actor(),
                permitted.organisation(),
                permitted.function(),
                permitted.action(),
                AuditEntry.Outcome.DENY,
                ABSENT,
                permitted.family(),
                permitted.compartments());
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void append(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            var rows = json.writeValueAsString(
                    entries.stream().map(ChainedAuditLog::row).toList());
            sql.list(row -> 1, "select audit.append(cast(:rows as jsonb))", p("rows", rows));
        }
    }

    private static Map<String, Object> row(AuditEntry entry) {
        var row = new LinkedHashMap<String, Object>();
        row.put("actor", entry.actor().value());
        row.put("at", entry.at().toString());
        if (entry.organisation() != null) {
            row.put("organisation", entry.organisation().value());
        }
        if (entry.function() != null) {
            row.put("function", entry.function());
        }
        row.put("action", entry.action());
        row.put("outcome", entry.outcome().name());
        row.put("reason", entry.reason());
        if (entry.family() != null) {
            row.put("family", entry.family().value());
        }
        row.put("compartments", new TreeSet<>(entry.compartments()));
        var request = MDC.get("request");
        row.put("request", request == null ? UUID.nameUUIDFromBytes(new byte[0]).toString() : request);
        return row;
    }

    private final class Pending implements TransactionSynchronization {
        private final List<AuditEntry> entries = new ArrayList<>();

        /** The parts of one page that ask for the same look at the same record, or the same list, are one line: a second says nothing more. */
        void add(AuditEntry entry) {
            if (entries.stream().noneMatch(one -> same(one, entry))) {
                entries.add(entry);
            }
        }

        private static boolean same(AuditEntry one, AuditEntry other) {
            return one.action().equals(other.action())
                    && Objects.equals(one.family(), other.family())
                    && one.actor().equals(other.actor())
                    && one.reason().equals(other.reason())
                    && one.compartments().equals(other.compartments());
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(entries);
        }
    }
}
