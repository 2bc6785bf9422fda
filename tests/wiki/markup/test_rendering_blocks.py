"""What each kind of block becomes."""

from tests.wiki.markup.rendering import html_of


def test_paragraphs_emphasis_and_hard_breaks() -> None:
    assert html_of("One *two*  \n**three**\n\nFour") == (
        "<p>One <em>two</em><br>\n<strong>three</strong></p>\n<p>Four</p>"
    )


def test_lists_start_where_the_author_says_and_do_not_mix() -> None:
    html = html_of("3. three\n4. four\n\n- apart")

    assert html == (
        '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>\n<ul>\n<li>apart</li>\n</ul>'
    )


def test_a_definition_list() -> None:
    assert html_of("Fab lab\n:   A place to make things") == (
        "<dl>\n<dt>Fab lab</dt>\n<dd>A place to make things</dd>\n</dl>"
    )


def test_an_abbreviation_is_explained_wherever_it_stands() -> None:
    html = html_of("Ask the LAG.\n\n*[LAG]: Local action group")

    assert html == '<p>Ask the <abbr title="Local action group">LAG</abbr>.</p>'


def test_a_fence_keeps_its_text_and_names_its_language() -> None:
    html = html_of("```python\nif a < b:\n\n    print('[[no]]')  # &amp;\n```")

    assert html == (
        '<pre><code class="language-python">if a &lt; b:\n\n'
        "    print('[[no]]')  # &amp;amp;\n</code></pre>"
    )


def test_a_fence_stands_in_a_list_item() -> None:
    html = html_of("1. Write:\n\n    ~~~\n    one\n      two\n    ~~~\n\n2. Read")

    assert "<pre><code>one\n  two\n</code></pre>" in html
    assert html.count("<li>") == 2


def test_a_fence_may_open_a_list_item() -> None:
    assert html_of("- ```\n  code\n  ```") == (
        "<ul>\n<li><pre><code>code\n</code></pre></li>\n</ul>"
    )


def test_an_unclosed_fence_is_text() -> None:
    assert html_of("```\nnot code") == "<p>```\nnot code</p>"


def test_an_indented_paragraph_is_a_paragraph() -> None:
    assert html_of("One\n\n    two *three*") == "<p>One</p>\n<p>two <em>three</em></p>"


def test_code_in_a_line() -> None:
    assert html_of("Type ``a`b`` or `*no*`, not \\`this\\`.") == (
        "<p>Type <code>a`b</code> or <code>*no*</code>, not `this`.</p>"
    )


def test_code_ends_with_its_block() -> None:
    assert html_of("- one ` two\n- three ` four") == (
        "<ul>\n<li>one ` two</li>\n<li>three ` four</li>\n</ul>"
    )


def test_a_task_list_says_what_is_done() -> None:
    html = html_of("- [x] invite\n- [ ] *decide*")

    assert html == (
        '<ul>\n<li class="task"><input aria-label="done" checked="" disabled="" type="checkbox">'
        ' invite</li>\n<li class="task"><input aria-label="to do" disabled="" type="checkbox">'
        " <em>decide</em></li>\n</ul>"
    )


def test_a_task_in_a_loose_list() -> None:
    html = html_of("- [X] one\n\n- two", "fr")

    assert '<p><input aria-label="fait" checked="" disabled="" type="checkbox"> one</p>' in html


def test_a_picture_with_a_title_alone_in_its_paragraph_is_a_figure() -> None:
    html = html_of('![Ten chairs](/media/circle.png "The circle")')

    assert html == (
        '<figure><img alt="Ten chairs" decoding="async" loading="lazy" src="/media/circle.png">'
        "<figcaption>The circle</figcaption></figure>"
    )


def test_a_picture_among_words_keeps_its_title() -> None:
    html = html_of('See ![ten chairs](/c.png "The circle") here')

    assert "<figure>" not in html
    assert 'title="The circle"' in html


def test_a_note_has_its_title_in_its_first_paragraph() -> None:
    html = html_of('!!! warning "Not yet"\n    Wait *here*.\n\n    And here.')

    assert html == (
        '<div class="note warn">\n<p><strong>Not yet.</strong> Wait <em>here</em>.</p>\n'
        "<p>And here.</p>\n</div>"
    )


def test_a_note_without_a_title_is_titled_in_the_language() -> None:
    assert "<strong>À savoir.</strong> Ceci." in html_of("!!! note\n    Ceci.", "fr")
    assert "<strong>Tip.</strong> This." in html_of("!!! tip\n    This.")


def test_a_note_may_begin_with_emphasis() -> None:
    assert "<strong>Tip.</strong> <em>Here</em> too" in html_of("!!! tip\n    *Here* too")


def test_a_note_of_an_unknown_kind_is_a_note() -> None:
    assert html_of('!!! danger "Run!"\n    - now') == (
        '<div class="note">\n<p><strong>Run!</strong></p><ul>\n<li>now</li>\n</ul>\n</div>'
    )
