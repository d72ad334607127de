package be.mille.family.web;

import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.TimeOutcome;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.StaleException;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** Writing a contact down, and changing it. */
@Controller
class ContactController {
    private static final String TEMPLATE = "family/contact";

    private final Families families;
    private final Contacts contacts;
    private final TimeTeam team;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    ContactController(
            Families families, Contacts contacts, TimeTeam team, MessageSource messages, Ids ids, Clock clock) {
        this.families = families;
        this.contacts = contacts;
        this.team = team;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@code state=DONE} or {@code PLANNED} says which of the two buttons of the list was used. */
    @GetMapping("/families/{family}/contacts/new")
    ModelAndView add(@PathVariable UUID family, @RequestParam Optional<String> state, Locale locale) {
        var t = new Texts(messages, locale);
        var id = new FamilyId(family);
        var needed = families.get(id).interpreter();
        var today = new Dates(t, Brussels.today(clock)).numeric(Brussels.today(clock));
        var form = ContactForm.empty(ids.next(), state.filter("PLANNED"::equals).isPresent(), needed, today);
        return Pages.view(TEMPLATE, page(id, null, form, FormErrors.none(), List.of(), t));
    }

    @PostMapping("/families/{family}/contacts/new")
    ModelAndView add(
            @PathVariable UUID family, @ModelAttribute ContactForm form, Locale locale, HttpServletRequest request) {
        return save(new FamilyId(family), null, form, locale, request);
    }

    @GetMapping("/families/{family}/contacts/{contact}")
    ModelAndView edit(@PathVariable UUID family, @PathVariable UUID contact, Locale locale) {
        var t = new Texts(messages, locale);
        var id = new FamilyId(family);
        var one = contacts.get(id, new ContactId(contact));
        return Pages.view(
                TEMPLATE, page(id, one.id(), ContactForm.of(one, ids.next(), t), FormErrors.none(), List.of(), t));
    }

    @PostMapping("/families/{family}/contacts/{contact}")
    ModelAndView edit(
            @PathVariable UUID family,
            @PathVariable UUID contact,
            @ModelAttribute ContactForm form,
            Locale locale,
            HttpServletRequest request) {
        return save(new FamilyId(family), new ContactId(contact), form, locale, request);
    }

    private ModelAndView save(
            FamilyId family, @Nullable ContactId contact, ContactForm form, Locale locale, HttpServletRequest request) {
        var t = new Texts(messages, locale);
        var typed = new TypedForm(t);
        var command = new ContactReading(form, typed).command(contact, ids, Brussels.today(clock));
        if (command == null) {
            return Pages.invalid(TEMPLATE, page(family, contact, form, typed.errors(), List.of(), t));
        }
        try {
            return switch (contacts.record(family, command)) {
                case TimeOutcome.Saved<ContactId>(var id) -> {
                    Toasts.add(
                            request,
                            "family.contact.toast.saved",
                            list(family) + "/" + id + "/undo?version=" + (contact == null ? 0 : command.version() + 1));
                    yield Pages.redirect(
                            NamingAddress.after(family, command.audience(), form.named(), "contacts", request));
                }
                case TimeOutcome.Refused<ContactId>(var problems) -> {
                    var texts = new HashMap<String, @Nullable String>();
                    texts.put("note", command.note());
                    texts.put("place", command.place());
                    texts.put("relative", command.relative());
                    typed.refused(problems, texts);
                    yield Pages.invalid(TEMPLATE, page(family, contact, form, typed.errors(), List.of(), t));
                }
            };
        } catch (StaleException _) {
            return stale(family, contact, form, t);
        }
    }

    /** What is stored now beside what was typed; sending again says that one has seen it. */
    private ModelAndView stale(FamilyId family, @Nullable ContactId contact, ContactForm form, Texts t) {
        var now = contacts.get(family, Objects.requireNonNull(contact));
        var lines = ContactsController.lines(
                now, team.named(Set.of(now.professional())), t, new Dates(t, Brussels.today(clock)));
        return Pages.stale(
                TEMPLATE, page(family, contact, form.withVersion(now.version()), FormErrors.none(), lines, t));
    }

    private ContactPage page(
            FamilyId family,
            @Nullable ContactId contact,
            ContactForm form,
            FormErrors errors,
            List<String> now,
            Texts t) {
        var address = list(family) + "/" + (contact == null ? "new" : contact);
        return new ContactPage(
                family.toString(),
                families.get(family).called(),
                address,
                contact == null ? null : address + "/withdraw",
                form,
                errors,
                team.members(family, t),
                team.audiences(family, t),
                TimeTeam.subjects(t),
                team.bySubject(
                        family, contact == null ? null : ContactsController.place(contacts.get(family, contact)), t),
                team.colleagues(family, t),
                now);
    }

    static String list(FamilyId family) {
        return "/families/" + family + "/contacts";
    }
}
