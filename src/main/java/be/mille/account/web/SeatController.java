package be.mille.account.web;

import be.mille.account.Pace;
import be.mille.account.internal.Persons;
import be.mille.account.internal.WorkMails;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.Reaching;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.MailAddress;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.ReachForm;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who works in two places chooses for which one she acts, and may change; and where else she is signed in. */
@Controller
class SeatController {
    /** Whoever stood at the choice too long signs in anew. */
    private static final String TOO_LATE = "/sign-in?late";

    private final Persons persons;
    private final WorkMails mails;
    private final Professionals professionals;
    private final Reaching reaching;
    private final SignIns signIns;
    private final Choosing choosing;
    private final SignInLog log;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final MessageSource messages;

    SeatController(
            Persons persons,
            WorkMails mails,
            Professionals professionals,
            Reaching reaching,
            SignIns signIns,
            Choosing choosing,
            SignInLog log,
            FindByIndexNameSessionRepository<?> sessions,
            MessageSource messages) {
        this.persons = persons;
        this.mails = mails;
        this.professionals = professionals;
        this.reaching = reaching;
        this.signIns = signIns;
        this.choosing = choosing;
        this.log = log;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/sign-in/as")
    ModelAndView choose(HttpServletRequest request, Locale locale) {
        return choosing.person(request)
                .map(person -> Pages.view("account/seats", new SeatsPage(seats(person, null, locale))))
                .orElseGet(() -> Pages.redirect(TOO_LATE));
    }

    @PostMapping("/sign-in/as")
    ModelAndView chosen(
            @RequestParam(defaultValue = "") String seat, HttpServletRequest request, HttpServletResponse response) {
        return choosing.person(request)
                .map(person -> Pages.redirect(signIns.begin(own(person, seat), person, request, response)))
                .orElseGet(() -> Pages.redirect(TOO_LATE));
    }

    @GetMapping("/me")
    ModelAndView me(@AuthenticationPrincipal SignedIn me, Locale locale) {
        return Pages.view("account/me", page(me, null, FormErrors.none(), locale));
    }

    /** An empty address is taken away, with all that was sent there. */
    @PostMapping("/me/mail")
    ModelAndView mail(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String digest,
            HttpServletRequest request,
            Locale locale) {
        var pace = Arrays.stream(Pace.values())
                .filter(one -> one.name().equals(digest))
                .findFirst()
                .orElse(Pace.NEVER);
        boolean wanted = pace != Pace.NEVER;
        var address = MailAddress.read(mail);
        if (address.isEmpty() && (wanted || !mail.isBlank())) {
            var key = mail.isBlank() ? "account.me.mail.error.digest" : "account.me.mail.error";
            var errors = FormErrors.none().add("mail", texts(locale).get(key));
            return Pages.invalid("account/me", page(me, mail, pace, null, errors, locale));
        }
        address.ifPresentOrElse(
                one -> mails.keep(me.actor().id(), new WorkMails.Given(one, pace)),
                () -> mails.forget(me.actor().id()));
        Toasts.add(request, "account.me.mail.saved", null);
        return Pages.redirect("/me");
    }

    /** Where and when colleagues reach her; emptied, nothing is shown any more. */
    @PostMapping("/me/reach")
    ModelAndView reach(
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute ReachForm form,
            HttpServletRequest request,
            Locale locale) {
        var before = professionals.find(me.actor().id()).orElseThrow(NotFoundException::new);
        var errors = FormErrors.none();
        var reach = form.read(before.reach(), errors, texts(locale));
        if (reach.isEmpty()) {
            return Pages.invalid("account/me", page(me, form, errors, locale));
        }
        reaching.keepMine(reach.get());
        Toasts.add(request, "account.me.reach.saved", null);
        return Pages.redirect("/me");
    }

    private MePage page(SignedIn me, @Nullable ReachForm reach, FormErrors errors, Locale locale) {
        var given = mails.of(me.actor().id());
        var address = given.map(WorkMails.Given::address).orElse("");
        return page(me, address, given.map(WorkMails.Given::pace).orElse(Pace.NEVER), reach, errors, locale);
    }

    private MePage page(
            SignedIn me, String mail, Pace pace, @Nullable ReachForm reach, FormErrors errors, Locale locale) {
        var t = texts(locale);
        var post = professionals.find(me.actor().id()).orElseThrow(NotFoundException::new);
        var person = me.person();
        return new MePage(
                post.name(),
                post.post(t),
                person == null ? List.of() : seats(person, me.actor().id(), locale),
                sessions.findByPrincipalName(me.getName()).size(),
                mail,
                pace.name(),
                Arrays.stream(Pace.values())
                        .map(one -> new Choice(one.name(), t.of("account.me.mail.pace", one)))
                        .toList(),
                reach == null ? ReachForm.of(post.reach()) : reach,
                errors);
    }

    @PostMapping("/me/act-as")
    ModelAndView change(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String seat,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = me.person();
        if (person == null) {
            log.notHers(List.of(), seat);
            throw new NotFoundException();
        }
        signIns.begin(own(person, seat), person, request, response);
        return Pages.redirect("/");
    }

    /** Every web session of this human being ends, on every node and device, this one with them. */
    @PostMapping("/me/sign-out-everywhere")
    ModelAndView everywhere(
            @AuthenticationPrincipal SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        sessions.findByPrincipalName(me.getName()).keySet().forEach(sessions::deleteById);
        signIns.end(request);
        SignIns.clearBrowser(response);
        return Pages.redirect("/sign-in");
    }

    private Professional own(UUID person, String seat) {
        var hers = persons.seats(person);
        var wanted = hers.stream().filter(one -> one.toString().equals(seat)).findFirst();
        if (wanted.isEmpty()) {
            log.notHers(hers, seat);
        }
        return wanted.flatMap(professionals::find).orElseThrow(NotFoundException::new);
    }

    private List<SeatsPage.Seat> seats(UUID person, @Nullable ActorId but, Locale locale) {
        var t = texts(locale);
        var ids = persons.seats(person);
        var known = professionals.byIds(ids);
        return ids.stream()
                .filter(id -> !id.equals(but))
                .map(known::get)
                .filter(Objects::nonNull)
                .map(one -> new SeatsPage.Seat(one.id().toString(), t.of("ui.function", one.function()), one.house(t)))
                .toList();
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
