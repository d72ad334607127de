package be.mille.directory.internal;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Relations;
import be.mille.directory.DirectoryAction;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final Clock clock;

    PostService(PostStore store, Access access, Relations relations, Clock clock) {
        this.store = store;
        this.access = access;
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
        try {
            given(function);
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
        store.insert(actor.organisation(), id, fields);
        return id;
    }

    @Override
    public void change(ActorId person, Post.Fields fields, int version) {
        if (keeps(person).fields().function() != fields.function()) {
            given(fields.function());
        }
        store.update(person, fields, version);
    }

    @Override
    public void suspend(ActorId person, int version) {
        keeps(person);
        store.setSuspended(person, clock.instant(), version);
    }

    @Override
    public void resume(ActorId person, int version) {
        keeps(person);
        store.setSuspended(person, null, version);
    }

    @Override
    public void invite(ActorId person) {
        var actor = access.require(DirectoryAction.INVITE);
        var post = store.find(actor.organisation(), person).orElseThrow(NotFoundException::new);
        given(post.fields().function());
    }

    @Override
    public void leave(ActorId person, LocalDate lastDay, int version) {
        keeps(person);
        store.setEnd(person, lastDay, version);
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

    private void given(ActorFunction function) {
        if (!function.ofAnOrganisation()) {
            access.require(DirectoryAction.GIVE_ELSEWHERE);
        }
    }
}
