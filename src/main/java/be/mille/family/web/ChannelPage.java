package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * The ways to reach her, and a form for one of them.
 *
 * @param channels those there are, on the page that adds one; empty on the page that changes one
 */
public record ChannelPage(
        String path,
        String called,
        boolean adding,
        List<PersonPage.Channel> channels,
        ChannelForm form,
        FormErrors errors,
        List<Choice> kinds,
        List<Choice> owners,
        List<Choice> sayings,
        List<Choice> days,
        String latest,
        List<Difference> differences,
        OpenReaders readers) {}
