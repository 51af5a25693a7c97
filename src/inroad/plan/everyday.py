"""Everyday words: what people say on the way to what they are interested in."""

from typing import Final

EVERYDAY: Final = frozenset(
    """a able about above academia academic accept across acs act actual actually add
    admit adviser advisor after afterwards again ago agree ahead aim aiming all
    allow allowed almost alone along already alright also although always am
    amazing among amount an and another answer answers any anybody anymore
    anyone anything anyway anywhere apart applied apply applying are area areas
    around as ask asked asking aspect aspects at attention attitude aunt autumn
    available average away bachelor bachelor's bachelors back bad balance based
    basic basically basis be became because become becomes becoming been before
    began begin beginning behind being belief believe below beside besides best
    better between beyond big bigger biggest bit blog blogs board book books
    both boyfriend bring bringing broad brother build building built business
    busy but by call called calling came can cannot capable card care career
    careers case cases certain certainly chair chance change changed changes
    changing chapter child children choice choose class clear clearly clever
    close closer closest coffee colleague colleagues college combine combined
    combines combining come comes coming community companies company compared
    complete completely concrete concretely conference confident consider
    constraint constraints consulting contact continue contribute contributing
    contribution conversation conversations cool could count country counts
    couple course courses crazy create creating curiosity curious current
    currently daily dare date daughter day days deal decade decades decide
    decided decision deeper deeply definitely degree department detect develop
    differ difference different dig direction directions director discover do
    doctorate does doesn doing done door doubt down dozen drawn dream drive
    driven during dying each earlier early earn easier easily easy eighty either
    else email embarrassing end ended ending ends energy engineer engineers
    english enjoy enjoyed enjoying enough enter entire entirely entrepreneur
    entrepreneurial especially etc even evening event eventually ever every
    everybody everyone everything everywhere exact exactly example excite
    excited excites exciting expect experience experienced experiences expert
    expertise explain explore explored exploring extent extra extremely face
    fact fail failed fails fair fall familiar family famous far fascinated
    fascinates fascinating fast father favorite favourite feel feeling feels
    fellowship fellowships felt few field fields fifty figure figured figuring
    fill filled final finally find finding fine finish finished finishing first
    fit five focus focused focusing folks follow following for forever form
    former forty forward found founder founders founding four free freelance
    french friday friend friends friendship from front full fully fun further
    future gain gap garden gave general generally german get gets getting
    girlfriend give given gives giving glad go goal goals goes going gone good
    got gotten grad grade graduate graduated graduating grant grants great
    greatest group groups grow guess guys ha had half hand happen happened
    happens happy hard harder hardly has have having he head heard heart help
    helped helpful helping helps her here hers herself high higher highest him
    himself his hobby home honest honestly hope hopefully hoping host hour hours
    house how however huge hundred husband i idea ideally ideas identify if
    imagine immediately impact important impossible improve in include including
    income indeed independent individual industry inside instance instead
    institute institution interest interested interesting interests intern
    internship internships interview into introduce invent invest involved is
    issue issues it its itself job jobs join joined joining journal journey just
    keep keeping kept kid kids kind kinds knew know knowing known knows lab
    laboratory labs largely larger largest last late later latest laugh lead
    leader leading leads learn learned learnt least leave leaves leaving led
    left less let level life like liked likely likes limited line link list
    little live lived living load location lonely long longer look looked
    looking looks lot lots love loved lovely low lower lucky made main mainly
    major make makes making man manage manager many march master master's
    masters match matter matters maybe mean meaning meaningful means meant
    measure meet meeting member members mention mentioned mentor mentors mess
    met mid middle might million mind mine minute minutes miss missing moment
    moments monday money month months more morning most mostly mother motivated
    move moved moves moving much mum must my myself name named narrow nda near
    nearly necessarily necessary need needed needs neither never nevertheless
    new newer news next nice night nine ninety no nobody none nor normal
    normally not note nothing now obvious obviously of off offer offers office
    often oh ok okay old older on once one ones online only onto open opened
    opening opens opinion opportunities opportunity option options or order
    organisation organization other others otherwise ought our ours ourselves
    out outside over overall own page paid paper papers paragraph parent parents
    part particular particularly partner parts passion passionate past path pay
    pays peace people percent perfect perhaps period person personal personally
    persons phase phd philosophical picture piece pieces place places plan
    planned planning plans play please plenty podcast point points popular
    position positions possibility possible possibly post postdoc posts
    potential practical practice predict prefer preparation prepare present
    pretty prevent previous previously primarily principal private probably
    problem problems process professor professors program programme programmes
    programs project projects promising proper properly prove public publication
    publish published pure purely purpose push put puts putting quarter question
    questions quick quickly quit quite quiz ra random rather read reader reading
    reads ready real realise realised realistic realize realized really reason
    reasonable reasons recent recently reduce relate related relating
    relationship relationships relatively relevant remain remember remote report
    research researcher researchers researching residency rest result results
    return right room roughly run running said sake salary same satisfied
    saturday save saw say saying says scared scene scholar school second section
    see seeing seem seemed seems seen self semester senior sense sent separate
    serious seriously set seven seventy several shall shape shapes share she
    shift ship shipped short should shout shouts show side sign signed
    significant similar simple simply since single sister sit situation six
    sixty skill skills slightly slow slowly small smaller smart so solid solve
    solving some somebody somehow someone something sometimes somewhat somewhere
    son soon sooner sorry sort sorts sound space speak speaking specific
    specifically spend spending spent spot spouse spring stable staff stage
    stand stands start started starting startup startups stay stayed staying
    step steps still stop strange strong strongly stuck student students studied
    studies study studying stuff style sub subject subjects success such
    suddenly suggest summer sunday super supervisor support suppose supposed
    sure surely surprised swiss ta take taken takes taking talent talk talked
    talking talks teach teacher teaching team teams tech technical tell ten tend
    term terms than thank thanks that the their theirs them themselves then
    there therefore these thesis they thing things think thinking thirty this
    those though thought thoughts thousand three through throughout thursday
    thus time times title to today together told tomorrow tonight too took top
    topic topics total totally touch toward towards traditional train trouble
    true truly trust try trying tuesday turn turned twenty twice twitter two
    type types typical typically uncle under understand understanding
    unfortunately uni universities university unless unlike until up upon us use
    used useful user uses using usual usually valuable value various very via
    view visit wait walk want wanted wanting wants was watch way ways we
    wednesday week weekend weekends weekly weeks well went were what whatever
    when whenever where whether which while white who whoever whole whom whose
    why wide widely wife will willing winter wish with within without woman
    women wonder wondering word words work worked working works world worried
    worry worse worst worth would write writing written wrong wrote yeah year
    years yes yesterday yet you young younger your yours yourself zero""".split()
)
"""Words that name no field of their own, or are about a life rather than a work."""
