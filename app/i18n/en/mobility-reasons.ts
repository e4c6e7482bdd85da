export default {
  "mobility.criterion.region": "Region wished for",
  "mobility.criterion.job": "Occupation",
  "mobility.criterion.second-job": "Work for the second adult",
  "mobility.criterion.training": "Training",
  "mobility.criterion.housing": "Home",
  "mobility.criterion.rent": "Rent and income",
  "mobility.criterion.school": "School and childcare",
  "mobility.criterion.network": "Family, friends and help",
  "mobility.criterion.town": "Town or country",
  "mobility.criterion.market": "Jobs and homes in the region",
  "mobility.criterion.effort": "Effort of the move",
  "mobility.criterion.waiting": "Time spent waiting",
  "mobility.criterion.region.wanted": "It is a region that you wish for.",
  "mobility.criterion.region.accepted": "It is a region that you accept.",
  "mobility.criterion.job.wanted":
    "The job “{post}” is work that you wish for{years, plural, =0 {} one { and have done for one year} other { and have done for # years}}.",
  "mobility.criterion.job.known":
    "You know the work of the job “{post}”{years, plural, =0 {} one {: one year of experience} other {: # years of experience}}.",
  "mobility.criterion.job.close": "The job “{post}” is close to the work you know or wish for.",
  "mobility.criterion.job.open": "There is a job for you: “{post}”.",
  "mobility.criterion.job.training": "A training leads to work that suits you: “{training}”.",
  "mobility.criterion.secondJob.post": "There is also a job for the second adult: “{post}”.",
  "mobility.criterion.secondJob.training": "The second adult can train: “{training}”.",
  "mobility.criterion.secondJob.none": "The second adult will still have to look for work there.",
  "mobility.criterion.training.words": "A training place is included: “{training}”.",
  "mobility.criterion.housing.words":
    "The home has {rooms, plural, one {one room} other {# rooms}} for {persons, plural, one {one person} other {# people}}.",
  "mobility.criterion.rent.words":
    "After housing aid, about €{rent, number} of rent a month would be left to pay: about {share}% of your income.",
  "mobility.criterion.rent.alone":
    "After housing aid, about €{rent, number} of rent a month would be left to pay.",
  "mobility.criterion.school.words": "You will find there: {care}.",
  "mobility.criterion.school.none": "School or childcare still has to be found.",
  "mobility.criterion.network.words": "Near there, you will find: {network}.",
  "mobility.criterion.town.town": "It is a town of {population, number} people, as you wish.",
  "mobility.criterion.town.country": "It is a place of {population, number} people, as you wish.",
  "mobility.criterion.market.hiring":
    "In this region, {percent}% of hirings for this work are difficult: employers are looking.",
  "mobility.criterion.market.unemployment":
    "In this region, {percent, number}% of people are looking for work.",
  "mobility.criterion.effort.distance": "It is about {kilometres, number} km from your home.",
  "mobility.criterion.effort.dates":
    "It is about {kilometres, number} km from your home. You could move between {from} and {until}.",
  "mobility.network.family": "family or friends of yours",
  "mobility.network.association": "an association",
  "mobility.network.language": "people who speak your language",
  "mobility.care.school": "a school",
  "mobility.care.childcare": "childcare",
  "mobility.requirement.region": "Region not refused",
  "mobility.requirement.before": "Not proposed before",
  "mobility.requirement.rooms": "Number of rooms",
  "mobility.requirement.surface": "Floor area",
  "mobility.requirement.dwelling-kind": "Kind of home accepted",
  "mobility.requirement.accessible": "Accessibility",
  "mobility.requirement.employable": "At least one adult can work",
  "mobility.requirement.both-jobs": "A job for both adults",
  "mobility.requirement.french": "Level of French",
  "mobility.requirement.licence": "Driving licence",
  "mobility.requirement.schedule": "Working hours",
  "mobility.requirement.dates": "Dates that fit",
  "mobility.requirement.rent": "Rent and income",
  "mobility.requirement.employment": "Work or training asked by the landlord",
  "mobility.requirement.consent": "The household agrees to share its file",
  "mobility.requirement.places": "Places left",
  "mobility.requirement.region.not": "The household refuses this region.",
  "mobility.requirement.rooms.not":
    "The home has {rooms, plural, one {one room} other {# rooms}}, {needed} are needed.",
  "mobility.requirement.rooms.none": "There is no home.",
  "mobility.requirement.rooms.capacity":
    "The home takes {capacity, plural, one {one person} other {# people}}, the household has {persons}.",
  "mobility.requirement.surface.not": "The home has {surface} m², housing aid asks for {needed}.",
  "mobility.requirement.dwellingKind.not": "The household does not accept this kind of home.",
  "mobility.requirement.accessible.not": "The home is not accessible.",
  "mobility.requirement.employable.not": "No adult would have a job, or a training that leads to one.",
  "mobility.requirement.employable.occupation":
    "The job “{post}” is neither wished for, nor known, nor close to the work of this adult.",
  "mobility.requirement.bothJobs.not": "Both adults ask for a job, only one would have one.",
  "mobility.requirement.french.not": "More French is asked for. Spoken: {oral}. Written: {written}.",
  "mobility.requirement.licence.not": "Driving licence {licence} is needed.",
  "mobility.requirement.schedule.not":
    "The adult cannot take these hours: {constraint, select, no_night {no nights} no_weekend {no weekends} no_shifts {no shifts} no_split_day {no split days} part_time_only {part time only} full_time_only {full time only} other {hours to be discussed}}.",
  "mobility.requirement.dates.not":
    "No day for the move suits the household, the home, the job and the training at once.",
  "mobility.requirement.rent.not":
    "After housing aid, €{rent, number} of rent would be left; €{most, number} at most is possible.",
  "mobility.requirement.employment.not": "This home asks for work or training.",
  "mobility.requirement.consent.not": "The household has not agreed to show its file to this partner.",
  "mobility.requirement.places.not": "No place is left.",
  "mobility.never.refused": "The household has already refused this offer.",
  "mobility.never.declined": "A partner of this offer has already said no to this household.",
  "mobility.never.withdrawn": "An application to this offer was withdrawn before.",
  "mobility.never.expired": "A proposal of this offer expired before without an answer.",
  "mobility.never.already_candidate": "An application to this offer is under way.",
  "mobility.left.taken": "Some offers would suit you, but their places are taken this time.",
  "mobility.left.nothing": "No offer holds both a home and a job yet.",
  "mobility.left.floor": "The possible offers were too far from what you are looking for.",
  "mobility.left.region": "There is no offer yet in the regions that you accept.",
  "mobility.left.before": "The offers that remain were proposed to you before.",
  "mobility.left.dwelling": "There is no home yet that suits your household.",
  "mobility.left.work": "There is no job yet in your line of work where a home would suit you.",
  "mobility.left.bothJobs": "There is no offer yet with a job for each of you two.",
  "mobility.left.french": "The possible jobs still ask for more French.",
  "mobility.left.licence": "The possible jobs ask for a driving licence.",
  "mobility.left.schedule": "The hours of the possible jobs do not suit you.",
  "mobility.left.dates": "The dates of the possible offers do not fit yours.",
  "mobility.left.rent": "The rents of the possible offers are too high for your income.",
  "mobility.left.consent": "You have not yet agreed to show your file to those who could welcome you.",
  "mobility.leftOffer.taken": "Some households could come, but another offer suits them better.",
  "mobility.leftOffer.nothing": "The offer does not hold both a home and a job yet.",
  "mobility.leftOffer.floor": "The possible households were looking for something else.",
  "mobility.leftOffer.region": "No household accepts this region yet.",
  "mobility.leftOffer.before": "This offer was already proposed to the households that it would suit.",
  "mobility.leftOffer.dwelling": "The home suits no household yet.",
  "mobility.leftOffer.work": "No household that could live in the home has the occupation of the jobs yet.",
  "mobility.leftOffer.bothJobs": "The possible households ask for a job for both adults.",
  "mobility.leftOffer.french": "The possible households do not have the French that is asked for yet.",
  "mobility.leftOffer.licence": "The possible households do not have the licence that is asked for.",
  "mobility.leftOffer.schedule": "The hours do not suit the possible households.",
  "mobility.leftOffer.dates": "The dates do not suit the possible households.",
  "mobility.leftOffer.rent": "The rent is too high for the possible households.",
  "mobility.leftOffer.consent":
    "The possible households have not agreed to share their file with this organisation.",
  "mobility.relax.region":
    "With other regions accepted, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.rooms":
    "With another number of rooms, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.surface":
    "With a larger home, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.dwelling-kind":
    "With other kinds of home accepted, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.accessible":
    "With a home made accessible, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.employable":
    "With other occupations, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.both-jobs":
    "With one job to begin with, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.french":
    "With the French that is asked for, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.licence":
    "With the driving licence that is asked for, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.schedule":
    "With other hours accepted, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.dates":
    "With other dates, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.rent":
    "With €{euros, number} less rent a month or more, {bundles, plural, one {one possibility opens} other {up to # possibilities open}}.",
  "mobility.relax.employment":
    "With a promise of work or a training, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.consent":
    "With the consent to show the file, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.relax.places":
    "As soon as a place is free, {bundles, plural, one {one possibility opens} other {# possibilities open}}.",
  "mobility.refused.weights":
    "All weights are zero: no criterion counts. Give a weight to at least one criterion.",
  "mobility.refused.locks": "The locked proposals take more places than there are left. Free one of them.",
} as const;
