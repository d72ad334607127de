package be.mille.home.web.day;

import be.mille.family.Begun;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.relay.Authorities;
import be.mille.relay.Authority;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What may be said to an authority is read again by whoever noted it, and once she is not there any more by those who may know it; the row
 * names no authority.
 */
@Component
class AuthorityErrands implements DaySource {
    private static final int DAYS_AHEAD = 7;

    private final Authorities authorities;
    private final LeftBehind left;

    AuthorityErrands(Authorities authorities, LeftBehind left) {
        this.authorities = authorities;
        this.left = left;
    }

    @Override
    public List<Errand> errands(Words words) {
        var due = authorities.toReread(words.dates().today().plusDays(DAYS_AHEAD));
        var followed = left.among(
                due.stream().map(one -> new Begun(one.family(), one.author())).toList());
        return due.stream()
                .filter(one -> followed.by(one.family(), one.author(), one.compartment()))
                .map(one -> errand(one, words))
                .toList();
    }

    private Errand errand(Authority one, Words words) {
        var on = one.fields().rereadOn();
        return new Errand(
                Kind.RELAY,
                one.family(),
                on,
                null,
                words.get("home.day.authority"),
                left.why(words.get("home.day.why.authority", words.dates().full(on)), one.author(), words),
                false,
                new Errand.Answer.Go("home.day.open", Links.authorities(one.family()) + "/" + one.id()));
    }
}
