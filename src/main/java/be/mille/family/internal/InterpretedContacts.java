package be.mille.family.internal;

import be.mille.family.Contact;
import be.mille.family.Interpreters;
import be.mille.family.RecordContact;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How interpreting stands at contacts where somebody was asked to interpret: what was asked says it. */
@Component
class InterpretedContacts {
    private final Interpreters interpreters;

    InterpretedContacts(Interpreters interpreters) {
        this.interpreters = interpreters;
    }

    List<Contact> told(List<Contact> all) {
        var asked = interpreters.among(all.stream().map(Contact::id).toList());
        return asked.isEmpty()
                ? all
                : all.stream()
                        .map(one -> Optional.ofNullable(asked.get(one.id()))
                                .map(one::interpreted)
                                .orElse(one))
                        .toList();
    }

    /** That somebody who was asked comes is read where it was asked, and stands here no second time. */
    Contact.Interpreter stored(Contact was, RecordContact command) {
        return command.interpreter() == Contact.Interpreter.BOOKED
                        && !interpreters.among(List.of(was.id())).isEmpty()
                ? Contact.Interpreter.NOT_BOOKED
                : command.interpreter();
    }
}
