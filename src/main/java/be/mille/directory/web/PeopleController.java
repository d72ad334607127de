package be.mille.directory.web;

import be.mille.access.CurrentActor;
import be.mille.directory.Organisations;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.directory.Reaching;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.DateInput;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.ReachForm;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of an organisation, for its administrator. */
@Controller
class PeopleController {
    static final String PATH = "/people";
    private static final String ONE = "directory/post";

    private final Posts posts;
    private final Reaching reaching;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    PeopleController(
            Posts posts, Reaching reaching, Organisations organisations, MessageSource messages, Ids ids, Clock clock) {
        this.posts = posts;
        this.reaching = reaching;
        this.organisations = organisations;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView all(Locale locale) {
        var t = texts(locale);
        var today = Brussels.today(clock);
        var people = posts.ofMine();
        var rows = new PeopleRows(t, dates(t), today);
        return Pages.view(
                "directory/people",
                new PeoplePage(
                        organisations
                                .find(CurrentActor.get().organisation())
                                .orElseThrow(NotFoundException::new)
                                .name(t.language()),
                        rows.of(people.stream().filter(one -> !gone(one)).toList()),
                        rows.of(people.stream().filter(this::gone).toList())));
    }

    @GetMapping(PATH + "/new")
    ModelAndView blank(Locale locale) {
        posts.ofMine();
        var t = texts(locale);
        var form = PostForm.empty(ids.next(), Brussels.today(clock), dates(t));
        return Pages.view(ONE, page(null, form, t, FormErrors.none(), "", false));
    }

    @PostMapping(PATH)
    ModelAndView add(@ModelAttribute PostForm form, Locale locale, HttpServletRequest request) {
        posts.ofMine();
        var t = texts(locale);
        var errors = FormErrors.none();
        var fields = form.read(t, posts::gives, errors);
        if (fields.isEmpty()) {
            return Pages.invalid(ONE, page(null, form, t, errors, "", false));
        }
        var added = posts.add(form.readKey().orElseGet(ids::next), fields.get());
        Toasts.add(request, Objects.requireNonNullElse(form.doubt(), "directory.people.added"), null);
        return Pages.redirect(PATH + "/" + added);
    }

    @GetMapping(PATH + "/{person}")
    ModelAndView one(@PathVariable UUID person, Locale locale) {
        var t = texts(locale);
        var post = posts.get(new ActorId(person));
        return Pages.view(ONE, page(post, PostForm.of(post, dates(t)), t, FormErrors.none(), "", false));
    }

    @PostMapping(PATH + "/{person}")
    ModelAndView change(
            @PathVariable UUID person, @ModelAttribute PostForm form, Locale locale, HttpServletRequest request) {
        var t = texts(locale);
        var post = posts.get(new ActorId(person));
        var errors = FormErrors.none();
        var fields = form.read(t, one -> posts.gives(post.actor(), one), errors);
        if (fields.isEmpty()) {
            return Pages.invalid(ONE, page(post, form, t, errors, "", false));
        }
        try {
            posts.change(post.actor(), fields.get(), form.readVersion());
        } catch (StaleException e) {
            return Pages.stale(ONE, page(post, form, t, errors, "", true));
        }
        Toasts.add(request, Objects.requireNonNullElse(form.doubt(), "directory.people.saved"), null);
        return Pages.redirect(PATH + "/" + person);
    }

    @PostMapping(PATH + "/{person}/suspend")
    ModelAndView suspend(
            @PathVariable UUID person, @RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
        posts.suspend(new ActorId(person), version);
        Toasts.add(request, "directory.people.suspended", PATH + "/" + person + "/resume?version=" + (version + 1));
        return Pages.redirect(PATH + "/" + person);
    }

    @PostMapping(PATH + "/{person}/resume")
    ModelAndView resume(
            @PathVariable UUID person, @RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
        posts.resume(new ActorId(person), version);
        Toasts.add(request, "directory.people.resumed", null);
        return Pages.redirect(PATH + "/" + person);
    }

    @PostMapping(PATH + "/{person}/leave")
    ModelAndView leave(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String lastDay,
            Locale locale,
            HttpServletRequest request) {
        var t = texts(locale);
        var post = posts.get(new ActorId(person));
        var day = DateInput.parse(lastDay);
        if (day.isEmpty()) {
            var errors = FormErrors.none().add("lastDay", t.get("directory.people.error.date"));
            return Pages.invalid(ONE, page(post, PostForm.of(post, dates(t)), t, errors, lastDay, false));
        }
        posts.leave(post.actor(), day.get(), version);
        Toasts.add(request, "directory.people.left", null);
        return Pages.redirect(PATH);
    }

    @PostMapping(PATH + "/{person}/reach")
    ModelAndView reach(
            @PathVariable UUID person, @ModelAttribute ReachForm form, Locale locale, HttpServletRequest request) {
        var t = texts(locale);
        var post = posts.get(new ActorId(person));
        var errors = FormErrors.none();
        var reach = form.read(post.reach(), errors, t);
        if (reach.isEmpty()) {
            return Pages.invalid(ONE, page(post, PostForm.of(post, dates(t)), form, t, errors, "", false));
        }
        reaching.keep(post.actor(), reach.get());
        Toasts.add(request, "directory.people.saved", null);
        return Pages.redirect(PATH + "/" + person);
    }

    private PostPage page(
            @Nullable Post post, PostForm form, Texts t, FormErrors errors, String lastDay, boolean stale) {
        return page(post, form, post == null ? null : ReachForm.of(post.reach()), t, errors, lastDay, stale);
    }

    private PostPage page(
            @Nullable Post post,
            PostForm form,
            @Nullable ReachForm reach,
            Texts t,
            FormErrors errors,
            String lastDay,
            boolean stale) {
        boolean own = post != null && posts.own(post.actor());
        return new PostLayout(t, Brussels.today(clock)).page(post, own, form, reach, errors, lastDay, stale);
    }

    private boolean gone(Post post) {
        return PostLayout.gone(post, Brussels.today(clock));
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    private Dates dates(Texts t) {
        return new Dates(t, Brussels.today(clock));
    }
}
