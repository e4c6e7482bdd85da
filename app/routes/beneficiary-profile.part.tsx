import { useWords } from "~/i18n/context";
import type { BeneficiaryFile } from "~/mentoring/beneficiary-file.server";
import { languageName } from "~/territory/languages";
import { Facts } from "~/ui/table";
import { Week } from "~/ui/week";

type Told = NonNullable<BeneficiaryFile["profile"]>;

/** What a person told about themselves, for the professionals who accompany them. */
export function ProfileFacts({ profile }: { profile: Told }) {
  const words = useWords();
  const t = (key: Parameters<typeof words>[0]) => words(key);
  const listed = (items: string[]) => (items.length ? words.list(items) : "—");
  const wishes = [
    words(`sexWish.${profile.sexWish}`),
    profile.ageWish.length
      ? words.list(profile.ageWish.map((band) => words(`ageBand.${band}`)))
      : t("staff.beneficiaries.file.anyAge"),
    words(`familyWish.${profile.familyWish}`),
  ];
  return (
    <div className="file-profile">
      <Facts
        facts={[
          [
            t("staff.beneficiaries.file.household"),
            <ul key="household" className="plain-list">
              {profile.members.map((member, i) => (
                <li key={i}>
                  <bdi>
                    {words("staff.beneficiaries.file.member", {
                      name: member.firstName,
                      sex: words(`sex.${member.sex}`),
                      year: String(member.birthYear),
                    })}
                  </bdi>
                </li>
              ))}
            </ul>,
          ],
          [
            t("staff.beneficiaries.file.languages"),
            <ul key="languages" className="plain-list">
              {profile.languages.map(({ code, oral, written }) => (
                <li key={code}>
                  {words("staff.beneficiaries.file.spoken", {
                    language: languageName(code, words.language),
                    oral: words(`level.${oral}`),
                    written: words(`level.${written}`),
                  })}
                </li>
              ))}
            </ul>,
          ],
          [t("staff.beneficiaries.file.french"), french(words, profile)],
          [
            t("staff.beneficiaries.file.radius"),
            words("staff.beneficiaries.file.km", { km: profile.radiusKm }),
          ],
          [t("staff.beneficiaries.file.frequency"), words(`frequency.${profile.frequency}`)],
          [
            t("staff.beneficiaries.file.interests"),
            listed(profile.interests.map((i) => words(`interest.${i}`))),
          ],
          [
            t("staff.beneficiaries.file.dislikes"),
            listed(profile.dislikes.map((i) => words(`interest.${i}`))),
          ],
          [t("staff.beneficiaries.file.hopes"), listed(profile.hopes.map((h) => words(`hope.${h}`)))],
          [t("staff.beneficiaries.file.wishes"), wishes.join(" · ")],
        ]}
      />
      <Week free={profile.freeHours} label={t("staff.beneficiaries.file.hours")} />
    </div>
  );
}

function french(words: ReturnType<typeof useWords>, { frenchOral, frenchWritten, practiseFrench }: Told) {
  const levels =
    frenchOral && frenchWritten
      ? words("staff.beneficiaries.file.frenchLevels", {
          oral: words(`level.${frenchOral}`),
          written: words(`level.${frenchWritten}`),
        })
      : words("staff.beneficiaries.file.none");
  return practiseFrench ? `${levels} · ${words("staff.beneficiaries.file.practise")}` : levels;
}
