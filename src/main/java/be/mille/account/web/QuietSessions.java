package be.mille.account.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Web sessions as requests use them: read from the database once a request, and written when something changed. The filter of the
 * sessions reads each of them a second time after it wrote, to see whether the browser knows it; it gets back what it has just written.
 */
final class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSession<S>> {
    private final FindByIndexNameSessionRepository<S> stored;
    private final SessionMemory memory;

    QuietSessions(FindByIndexNameSessionRepository<S> stored, SessionMemory memory) {
        this.stored = stored;
        this.memory = memory;
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(stored.createSession());
    }

    @Override
    public void save(QuietSession<S> session) {
        stored.save(session.stored());
        memory.keep(session);
    }

    @Override
    @SuppressWarnings("unchecked") // this repository alone keeps sessions there
    public @Nullable QuietSession<S> findById(String id) {
        var written = memory.of(id);
        if (written != null) {
            return (QuietSession<S>) written;
        }
        var found = stored.findById(id);
        return found == null ? null : new QuietSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        memory.forget();
        stored.deleteById(id);
    }

    @Override
    public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new QuietSession<>(one.getValue())));
    }
}
