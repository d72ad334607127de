package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Changing somebody around her.
 *
 * @param social whether she reads what is said of them (C2)
 */
public record MemberPage(
        String path,
        String name,
        MemberForm member,
        FormErrors errors,
        List<Choice> roles,
        List<Choice> lives,
        List<Difference> differences,
        boolean social,
        OpenReaders readers) {}
