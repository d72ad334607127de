package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.family.FamilyAction;
import be.mille.family.FamilySearch;
import be.mille.family.FamilySummary;
import be.mille.kernel.FamilyId;
import be.mille.ui.DateInput;
import be.mille.ui.Phones;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds families among those the reader has open: what begins like it first, then what sounds like it. */
@Service
@Transactional
class FamilySearchService implements FamilySearch {
    private static final int LONGEST_QUERY = 100;

    private final Access access;
    private final NameStore names;
    private final NissStore numbers;
    private final NissVault vault;
    private final FamilyStore families;
    private final FamilyService contexts;

    FamilySearchService(
            Access access,
            NameStore names,
            NissStore numbers,
            NissVault vault,
            FamilyStore families,
            FamilyService contexts) {
        this.access = access;
        this.names = names;
        this.numbers = numbers;
        this.vault = vault;
        this.families = families;
        this.contexts = contexts;
    }

    @Override
    public List<FamilySummary> search(String text) {
        var found = find(text);
        var byId = families.these(found, contexts.ofMine()).stream()
                .collect(Collectors.toMap(FamilySummary::id, Function.identity()));
        return found.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    @Override
    public List<FamilyId> find(String text) {
        access.require(FamilyAction.SEARCH);
        var wanted = text.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_QUERY) {
            return List.of();
        }
        var found = new LinkedHashSet<FamilyId>();
        found.addAll(byNumber(wanted));
        found.addAll(byBirth(wanted));
        found.addAll(byName(wanted));
        return found.stream().map(names::surviving).distinct().toList();
    }

    private List<FamilyId> byNumber(String wanted) {
        var niss = vault.keepsNumbers() ? Niss.parse(wanted).orElse(null) : null;
        if (niss != null) {
            return numbers.byHash(vault.hash(niss));
        }
        return wanted.matches("[+\\d][\\d\\s./()-]{7,}")
                ? Phones.e164(wanted).map(names::byPhone).orElse(List.of())
                : List.of();
    }

    private List<FamilyId> byBirth(String wanted) {
        if (wanted.matches("(19|20)\\d{2}")) {
            return names.byBirth(wanted);
        }
        return DateInput.parse(wanted).map(day -> names.byBirth(day.toString())).orElse(List.of());
    }

    /** Every word asked for must be there, by its beginning or by its sound; one written word may be several. */
    private List<FamilyId> byName(String wanted) {
        var words = PhoneticNames.words(wanted);
        var runs = PhoneticNames.runs(words);
        var keys = new TreeSet<String>();
        runs.forEach(run -> keys.addAll(PhoneticNames.soundKeys(run)));
        var beginnings = words.stream().map(word -> "w:" + word).toList();
        var begins = new ArrayList<FamilyId>();
        var sounds = new ArrayList<FamilyId>();
        for (var candidate : words.isEmpty() ? List.<NameStore.Named>of() : names.candidates(keys, beginnings)) {
            var own = candidate.names().stream().map(PhoneticNames::words).toList();
            if (words.stream().allMatch(word -> begins(own, word))) {
                begins.add(candidate.family());
            } else if (sounds(own, words)) {
                sounds.add(candidate.family());
            }
        }
        begins.addAll(sounds);
        return begins;
    }

    private static boolean begins(List<List<String>> own, String word) {
        return own.stream().flatMap(List::stream).anyMatch(name -> name.startsWith(word));
    }

    private static boolean sounds(List<List<String>> own, List<String> words) {
        var runs =
                own.stream().flatMap(name -> PhoneticNames.runs(name).stream()).toList();
        return covered(runs, words, 0);
    }

    /** Whether the words from this one on can be cut into runs that each sound like one of hers. */
    private static boolean covered(List<String> runs, List<String> words, int from) {
        if (from == words.size()) {
            return true;
        }
        for (int to = from + 1; to <= words.size(); to++) {
            var run = PhoneticNames.joined(words.subList(from, to));
            boolean hers = runs.stream().anyMatch(name -> name.startsWith(run) || PhoneticNames.soundsLike(name, run));
            if (hers && covered(runs, words, to)) {
                return true;
            }
        }
        return false;
    }
}
