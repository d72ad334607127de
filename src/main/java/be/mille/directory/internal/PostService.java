package be.mille.directory.internal;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditEntry.Outcome;
import be.mille.audit.AuditLog;
import be.mille.directory.DirectoryAction;
import be.mille.directory.Holders;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the people of the administrator's own organisation. */
@Service
@Transactional
class PostService implements Posts {
    private final PostStore store;
    private final Access access;
    private final Relations relations;
    private final Holders holders;
    private final AuditLog log;
    private final Clock clock;

    PostService(PostStore store, Access access, Relations relations, Holders holders, AuditLog log, Clock clock) {
        this.store = store;
        this.access = access;
        this.holders = holders;
        this.log = log;
        this.relations = relations;
        this.clock = clock;
    }

    @Override
    public List<Post> ofMine() {
        var actor = access.require(DirectoryAction.LIST_PEOPLE);
        return store.of(actor.organisation());
    }

    @Override
    public Post get(ActorId person) {
        var actor = access.require(DirectoryAction.LIST_PEOPLE);
        return store.find(actor.organisation(), person).orElseThrow(NotFoundException::new);
    }

    @Override
    public boolean gives(ActorFunction function) {
        return succeeds(() -> given(function));
    }

    @Override
    public boolean gives(ActorId person, ActorFunction function) {
        var post = get(person);
        return succeeds(() -> given(post, function));
    }

    @Override
    public boolean own(ActorId person) {
        return holders.sameHuman(CurrentActor.get().id(), person);
    }

    private static boolean succeeds(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }

    @Override
    public ActorId add(UUID key, Post.Fields fields) {
        var actor = access.require(DirectoryAction.KEEP_PEOPLE);
        given(fields.function());
        var id = new ActorId(key);
        if (store.insert(actor.organisation(), id, fields)) {
            log.permitted(changed(id, Outcome.PERMIT, "NEW " + fields.function()));
        }
        return id;
    }

    @Override
    public void change(ActorId person, Post.Fields fields, int version) {
        var post = keeps(person);
        var was = post.fields().function();
        given(post, fields.function());
        store.update(person, fields, version);
        if (was != fields.function()) {
            log.permitted(changed(person, Outcome.PERMIT, was + " " + fields.function()));
        }
        if (!post.fields().startsOn().equals(fields.startsOn())) {
            log.permitted(changed(person, Outcome.PERMIT, "STARTS " + fields.startsOn() + " " + fields.function()));
        }
    }

    @Override
    public void suspend(ActorId person, int version) {
        var post = keeps(person);
        store.setSuspended(person, clock.instant(), version);
        log.permitted(
                changed(person, Outcome.PERMIT, "SUSPENDED " + post.fields().function()));
    }

    @Override
    public void resume(ActorId person, int version) {
        var post = keeps(person);
        store.setSuspended(person, null, version);
        log.permitted(changed(person, Outcome.PERMIT, "RESUMED " + post.fields().function()));
    }

    @Override
    public void invite(ActorId person) {
        var actor = access.require(DirectoryAction.INVITE);
        var post = store.find(actor.organisation(), person).orElseThrow(NotFoundException::new);
        given(post.fields().function());
    }

    @Override
    public void leave(ActorId person, LocalDate lastDay, int version) {
        var post = keeps(person);
        store.setEnd(person, lastDay, version);
        log.permitted(changed(
                person,
                Outcome.PERMIT,
                "LEAVES " + lastDay + " " + post.fields().function()));
        var end = Brussels.startOf(lastDay.plusDays(1));
        relations.leave(person, end.isBefore(clock.instant()) ? clock.instant() : end);
    }

    @Override
    public Optional<Actor> current(ActorId person) {
        return store.current(person, Brussels.today(clock));
    }

    private Post keeps(ActorId person) {
        var actor = access.require(DirectoryAction.KEEP_PEOPLE);
        return store.find(actor.organisation(), person).orElseThrow(NotFoundException::new);
    }

    /** What a function opens would be hers with nobody else knowing. Whoever works alone has her posts from the operator. */
    private void given(Post post, ActorFunction function) {
        if (post.fields().function() == function) {
            return;
        }
        if (own(post.actor())) {
            log.refused(changed(post.actor(), Outcome.DENY, "OWN_POST"));
            throw new NotFoundException();
        }
        given(function);
    }

    private AuditEntry changed(ActorId post, Outcome outcome, String how) {
        var actor = CurrentActor.get();
        return new AuditEntry(
                clock.instant(),
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                DirectoryAction.CHANGE_FUNCTION.code(),
                outcome,
                post + " " + how,
                null,
                Set.of());
    }

    private void given(ActorFunction function) {
        if (!function.ofAnOrganisation()) {
            access.require(DirectoryAction.GIVE_ELSEWHERE);
        }
    }
}
