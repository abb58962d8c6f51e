"""PropBank on EWT: roles by head word, and verbs of saying and believing as statements with a given cue."""
import gzip
import re

KEPT = ("ARG1 ARG0 ARG2 ARGM-TMP ARGM-ADV ARGM-MOD ARGM-NEG ARGM-LOC ARGM-ADJ ARGM-MNR ARGM-DIS ARGM-EXT ARGM-PRP ARG3 "
        "ARGM-CAU ARGM-PRR ARGM-LVB ARGM-DIR ARGM-PRD ARG4 ARGM-GOL").split()
SAYING = set("""say.01 tell.01 report.01 claim.01 state.01 announce.01 argue.01 believe.01 think.01 know.01 hope.01 suggest.01
 mention.01 explain.01 confirm.01 deny.01 warn.01 insist.01 add.01 reply.01 respond.01 ask.01 ask.02 declare.01 allege.01
 admit.01 acknowledge.01 assert.01 complain.01 note.01 observe.02 conclude.01 predict.01 estimate.01 expect.01 fear.01 doubt.01
 suspect.01 assume.02 guess.01 suppose.01 wonder.01 promise.01 propose.01 recommend.01 urge.01 demand.01 request.01 order.01
 write.01 describe.01 reveal.01 indicate.01 inform.01 notify.01 advise.01 assure.01 remind.01 quote.01 cite.01 testify.01
 swear.01 vow.01 pledge.01 threaten.01 stress.01 emphasize.01 remark.01 comment.01 proclaim.01 maintain.01 contend.01 hint.01
 imply.01 disclose.01 recall.02 repeat.01 reiterate.01 speculate.01 agree.01 decide.01 intend.01 plan.01 want.01 wish.01 feel.02
 find.02 show.01 imagine.01 realize.01 understand.01 consider.01 regard.01 view.02 tweet.01 post.01 shout.01 call.03 request.01
 according.01 opine.01 mean.01 point_out.02 bet.01 concede.01 caution.01 boast.01 joke.01 answer.01 inquire.01""".split())
BLAMING = {"accuse.01", "blame.01", "charge.05", "praise.01", "criticize.01", "condemn.01", "denounce.01"}
PLAIN = re.compile(r"^[CR]-")


def read_propbank(path):
    """{sent_id: [(predicate word from 0, roleset, [(role, first, last)])]}, words from 0, last included."""
    sentences, name = {}, None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# sent_id = "):
                name = line[12:]
                sentences[name] = []
            elif "\t" in line:
                word, _, roleset, arguments = line.split("\t")[:4]
                spans = []
                for argument in arguments.split():
                    if argument != "_":
                        role, place = argument.rsplit(":", 1)
                        first, last = place.split("-")
                        spans.append((role, int(first) - 1, int(last) - 1))
                sentences[name].append((int(word) - 1, roleset, spans))
    return sentences


def head_of(first, last, heads):
    """The first word of the span whose head lies outside of it."""
    for word in range(first, last + 1):
        if not first <= heads[word] - 1 <= last:
            return word
    return first


def add_propbank(example, predicates, with_says=True):
    example.predicates = [0] * len(example.words)
    example.roles, says = [], []
    for word, roleset, spans in predicates:
        example.predicates[word] = 1
        roles = {}
        for role, first, last in spans:
            role = PLAIN.sub("", role)
            if role in KEPT:
                roles[head_of(first, last, example.heads)] = role
        example.roles.append((word, roles))
        if roleset in SAYING or roleset in BLAMING:
            says.append(statement(len(example.words), word, roleset, spans))
    if with_says and says:
        example.says = [s for s in says if any(c == "content" for c in s[1])]


def statement(length, word, roleset, spans):
    blames = roleset in BLAMING
    classes = ["none"] * length
    for role, first, last in spans:
        plain = PLAIN.sub("", role)
        kind = {"ARG0": "source", "ARG1": "content", "ARG2": "content" if blames else "addressee"}.get(plain)
        if kind and not role.startswith("R-"):
            classes[first:last + 1] = [kind] * (last - first + 1)
    classes[word] = "none"
    return [word], classes
