"""Two letters behind four digits that make no postcode: units, words, pairs never given out."""

from secondlook.pii.kinds import listed

NEVER_GIVEN = listed("sa sd ss")
UNITS = listed(
    """
    km kg mm cm ml hz tb gb mb kb mw kw kv kj pk cc eu pp px ms mg oz lb ft cl dl hl am pm ad
    bc xl xs hd gt qr ai uk us
    """
)
# Units now and then; a word of place is needed to make them a postcode.
RATHER_UNITS = listed("db hp lm iu xp tl va ff rp av bv fc cc mt pp pt kj")
# Words of two letters: after a number they are the sentence going on.
WORDS = listed(
    """
    in is en of op te de er we nu al je ze he af om up or to at on by my so no go do as an be it
    if nl hr vs tv bv nv pc ha la ik ga ja me hi ie uw ev wc zo na ex rt ii st va ah wh ps se
    wk ek nk gp
"""
)
