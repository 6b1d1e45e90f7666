"""Short and familiar forms of first names that are common in the United Kingdom."""

_FORMS = """
abigail abi abbie abby gail
adam ad
aisha aysha ayesha aishah
alastair al ali alistair
albert al albie bert bertie
alexander al alec alex alexei lex sandy sasha xander zander
alexandra alex alexa ali lexi lexie sandra sandy sasha
alfred alf alfie fred freddie freddy
alice ali
alison ali allie
amelia amy emmie mia millie milly
amanda mandy
andrew andy drew
angela angie ange
ann anne annie anna
annabel annabelle anna bella belle
anthony ant tony
archibald arch archie archy
arthur art artie
aiden aidan
barbara babs barb
beatrice bea bee trixie
benjamin ben benji benny
bernard bernie
bethany bet beth
bradley brad
bronwen bron
caitlin cait katelyn kaitlyn
callum cal cally calum
cameron cam
carolyn caroline carol carrie caz
catherine cat cath cathy kate katie kath kathy katherine kathryn katy kay kit kitty
charles charlie charley chas chaz chuck
charlotte charlie charley char lottie lotty
christina chris chrissie christine tina
christopher chris kit topher
cynthia cindy
daniel dan danny
danielle dani ellie
darren daz
david dai dave davey davy
deborah deb debbie debs
dominic dom
donald don donny
dorothy dot dottie
douglas doug dougie
edward ed eddie eddy ned ted teddy
eleanor elle ellie ella elly nell nellie nora
elizabeth beth bess bessie betsy betty eliza libby lily lisa liz lizzie lizzy
ellen ellie nell
emily em emmie
emma em emmie
emmanuel manny
ethan eth
evelyn eve evie
ezekiel zeke
finlay fin finley finn
florence flo florrie flossie
frances fran frankie
francis frank frankie
freddie fred freddy frederick
gabriel gabe
gabriella gabrielle gabby ella
gareth gaz garry gary
geoffrey geoff jeff jeffrey
george georgie
georgina george georgia georgie gina
gerald gerry jerry
gillian gill jill
grace gracie
graham gray
gregory greg
gwendolyn gwen
hannah han
harold harry
harriet hattie harry
harrison harry
helen nell
henry hal harry hank
hugh huw hughie
imogen immy
india indy indie
isaac ike zac
isabella isabelle isabel izzy izzie bella belle
isla
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jay
janet jan
jasmine jas jazz yasmin
jennifer jen jenni jennie jenny
jeremy jez
jessica jess jessie
joanna jo joanne joe
john jack johnny jon
jonathan jon jonny johnny jonathon
joseph joe joey
joshua josh
judith jude judy
julia jules julie
katarzyna kasia
kenneth ken kenny
kevin kev
kimberley kim
laura laurie
lauren loz laurie
lawrence larry laurie
leonard len lenny leo leon
lewis lew louis
lillian lil lily lillie lilly
lily lil lils lilly lillie
louise lou
lucy lu luce
luke
lydia lyd
madeleine maddie maddy madeline
malcolm malc
margaret maggie marge meg megan peggy
maria mia
marcus marc mark
martin marty
mary molly polly
matilda mattie tilda tilly tillie
matthew mat matt matty
maximilian max
megan meg megs
melanie mel
melissa mel lissa
michael mick mickey mike mikey
michelle shell chelle
mohammed mo mohamed mohammad muhammad
molly moll
natalie nat tasha
natasha nat tash tasha
nathan nate
nathaniel nat nate nathan
nicholas nick nicky nico
nicola nic nicky nikki
niamh neve
oliver ol ollie olly
olivia liv livvy olive
oscar oz ozzie ozzy oskar
owen owain
pamela pam
patricia pat patsy tricia trish
patrick paddy pat
penelope penny
peter pete
philip phil phillip pip
philippa pip pippa
rachel rach rachael
raymond ray
rebecca becca beccy becky bex
reginald reg reggie
reuben ruben
rhiannon rhi
richard dick rich richie rick ricky
robert bob bobby rob robbie
roger rodge
ronald ron ronnie
rosemary rose rosie
rosie rose
rupert rup
samantha sam sammy
samuel sam sammy
sarah sara sadie sal sally
sebastian seb
shannon shan
sharon shaz
sian shan
simon si
siobhan shiv
sophia sophie soph
stanley stan
stephanie steph stephie
stephen steve stevie steven
stuart stu stewart
summer sum
susan sue susie suzanne suzie
tamsin tam
teresa terri tess tessa theresa
terence terry
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
toby tobias
tracey trace tracy
valerie val
vanessa ness nessa
veronica ronnie vera
victoria vic vicky vikki tori
vincent vin vince vinny
vivienne viv
walter wally walt
william bill billy gwil liam will willie wills
winifred win winnie
zachary zac zach zack zak
"""


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _FORMS.split("\n"):
        full, *short = line.split() or [""]
        for name in (full, *short):
            # a short form stands for its full names, and only a full name for its short ones
            table.setdefault(name, {name}).update((full, *short) if name == full else (full,))
    return {name: frozenset(forms) for name, forms in table.items()}


_FORMS_OF = _table()


def forms_of(first: str) -> frozenset[str]:
    """The forms a plain first name may be written in, itself among them."""
    return _FORMS_OF.get(first, frozenset((first,)))
