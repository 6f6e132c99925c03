using NodaTime;
using SupervisionDomain;
using static SupervisionDomain.FindingEventKind;

namespace RectificationTracker;

/// <summary>Writes the report of the month: findings that go every way there is, always the same ones.</summary>
internal sealed class MadeUpMonth
{
    private static readonly Id<Organization>[] Units = [.. new[] { "made-up-town", "made-up-bureau", "made-up-hospital" }.Select(Id<Organization>.Parse)];

    private readonly Random random = new(2025);
    private readonly List<Finding> findings = [];

    public static SupervisionReport Report()
    {
        var month = new MadeUpMonth();
        month.HandOver();
        month.OnTheSpot();
        month.EndOtherwise();
        return new()
        {
            DocumentId = Id<SupervisionReport>.Parse("2025-09"),
            Issuer = County.Id,
            RecordedAt = County.EndOf(County.LastDay) + Duration.FromHours(9),
            Body = new()
            {
                Organizations =
                [
                    Organ(County.Id, new("虚构县", "A made-up county"), OrganizationKinds.DisciplineSupervisionOrgan),
                    Organ(Units[0], new("虚构镇", "A made-up town"), OrganizationKinds.Township),
                    Organ(Units[1], new("虚构局", "A made-up bureau"), OrganizationKinds.GovernmentDepartment),
                    Organ(Units[2], new("虚构医院", "A made-up hospital"), OrganizationKinds.PublicInstitution),
                ],
                Findings = month.findings.ToValueList(),
            },
        };
    }

    private void HandOver()
    {
        Several(3, -9, 9, life => life.Then(Found).Days(0, 1).Then(HandedOver, Deadline.InDays(15)).Days(3, 6).Then(StepTaken)
            .Days(2, 5).Then(Rectified).Days(1, 3).Then(Accepted).Days(0, 1).Then(Closed));
        Several(3, 2, 27, life => life.Then(Found).Days(1, 2).Then(HandedOver, Deadline.InWorkingDays(10))
            .Days(4, 9).Then(Rectified).Days(1, 2).Then(Accepted).Days(0, 1).Then(Closed));
        Several(2, 4, 24, life => life.Then(Found).Days(0, 1).Then(HandedOver, Deadline.InDays(7)).Days(5, 6).Then(Extended, Deadline.InWorkingDays(5))
            .Days(2, 4).Then(Rectified).Days(1, 2).Then(Accepted).Days(0, 1).Then(Closed));
        Several(2, -3, 20, life => life.Then(Found).Days(0, 1).Then(HandedOver, Deadline.InWorkingDays(8)).Days(4, 6).Then(Rectified)
            .Days(1, 2).Then(Refused, Deadline.InDays(5)).Days(3, 4).Then(Rectified).Days(1, 2).Then(Accepted).Days(0, 1).Then(Closed));

        // Too late, and not at all.
        Several(3, -5, 8, life => life.Then(Found).Days(0, 1).Then(HandedOver, Deadline.InDays(5)).Days(9, 13).Then(Rectified).Days(1, 2).Then(Accepted).Days(0, 1).Then(Closed));
        Several(2, 0, 8, life => life.Then(Found).Days(0, 1).Then(HandedOver, Deadline.InWorkingDays(5)).Days(10, 12).Then(RectificationUrged, Deadline.InWorkingDays(3))
            .Days(6, 7).Then(Supervised));
        Several(2, 8, 18, life => life.Then(Found).Days(0, 1).Then(HandedOver, Deadline.InHours(72)).Days(2, 2).Then(StepTaken));

        // Closed for the stage; looked at again; relapsed.
        Several(1, 0, 6, life => life.Then(Found).Then(HandedOver, Deadline.InDays(10)).Days(5, 6).Then(ClosedForStage));
        Several(1, 0, 6, life => life.Then(Found).Then(HandedOver, Deadline.InDays(10)).Days(4, 5).Then(ClosedForStage).Days(9, 10).Then(Closed));
        Several(2, -5, 2, life => life.Then(Found).Then(HandedOver, Deadline.InDays(10)).Days(5, 7).Then(Rectified).Days(0, 1).Then(Closed).Days(6, 8).Then(LookedAgain));
        Several(3, -6, 14, life => life.Then(Found).Then(HandedOver, Deadline.InDays(7)).Days(4, 5).Then(Rectified).Days(0, 1).Then(Closed)
            .Days(5, 7).Then(LookedAgain).Then(Relapsed, Deadline.InDays(5)).Days(4, 9).Then(Rectified).Days(0, 1).Then(Accepted).Then(Closed));
    }

    private void OnTheSpot()
    {
        Several(9, 0, 28, life => life.To("minute").Then(RaisedOnTheSpot, Deadline.InHours(6)).Minutes(15, 345).Then(CorrectedOnTheSpot));
        Several(2, 0, 28, life => life.To("minute").Then(RaisedOnTheSpot, Deadline.InHours(6)).Minutes(380, 600).Then(CorrectedOnTheSpot));
        Several(2, 0, 28, life => life.To("minute").Then(RaisedOnTheSpot, Deadline.InHours(24)).Minutes(200, 1300).Then(CorrectedOnTheSpot));
        Several(1, 0, 20, life => life.To("minute").Then(RaisedOnTheSpot, Deadline.InHours(6)).Minutes(400, 450).Then(HandedOver, Deadline.InWorkingDays(5)).Days(3, 5).Then(Rectified).Days(1, 1).Then(Closed));

        // Told by the hour, and by the day only.
        Several(1, 0, 28, life => life.Then(RaisedOnTheSpot, Deadline.InHours(6)).Minutes(360, 360).Then(CorrectedOnTheSpot));
        Several(2, 0, 28, life => life.To("day").Then(RaisedOnTheSpot, Deadline.InHours(6)).Then(CorrectedOnTheSpot));
    }

    private void EndOtherwise()
    {
        Several(1, 0, 25, life => life.Then(Collected).Days(0, 1).Then(Transferred));
        Several(1, 0, 12, life => life.Then(Collected).Days(1, 1).Then(Transferred).Days(5, 6).Then(Reopened, Deadline.InDays(10)));
        Several(2, 0, 25, life => life.Then(Found).Days(1, 2).Then(Withdrawn));
        Several(2, 3, 8, life => life.Then(Found).Days(1, 2).Then(Merged, into: findings[0].Id));
    }

    /// <summary>So many findings of one path, each raised on a day between two, counted from the first of the month.</summary>
    private void Several(int number, int from, int to, Func<Life, Life> path)
    {
        for (var i = 0; i < number; i++)
        {
            var raised = County.FirstDay.PlusDays(random.Next(from, to + 1)).At(new(random.Next(8, 13), random.Next(60)));
            findings.Add(path(new(random, findings.Count + 1, raised)).Finding);
        }
    }

    private static Organization Organ(Id<Organization> id, Term name, Code<OrganizationKinds> kind) => new() { Id = id, Name = name, Kind = kind };

    /// <summary>A finding on its way: what would happen after the month is not in the report.</summary>
    private sealed class Life(Random random, int number, LocalDateTime raised)
    {
        private LocalDateTime now = raised;
        private string format = "uuuu'-'MM'-'dd'T'HH";

        public Finding Finding { get; private set; } = new() { Id = Id<Finding>.Parse($"F-{number:00}"), RaisedBy = [County.Id] };

        public Life To(string precision)
        {
            format = precision == "minute" ? "uuuu'-'MM'-'dd'T'HH':'mm" : "uuuu'-'MM'-'dd";
            return this;
        }

        public Life Minutes(int from, int to)
        {
            now = now.PlusMinutes(random.Next(from, to + 1));
            return this;
        }

        /// <summary>Some days later, in the afternoon of a working day.</summary>
        public Life Days(int from, int to)
        {
            var day = now.Date.PlusDays(random.Next(from, to + 1));
            while (!County.IsWorkingDay(day))
            {
                day = day.PlusDays(1);
            }

            now = LocalDateTime.Max(now, day.At(new(random.Next(14, 19), 0)));
            return this;
        }

        public Life Then(FindingEventKind kind, Deadline? deadline = null, Id<Finding>? into = null)
        {
            var unit = Units[number % Units.Length];
            if (now.Date <= County.LastDay)
            {
                Finding = Finding.Append(new()
                {
                    Id = Id<FindingEvent>.Parse($"E-{Finding.Events.Count + 1}"),
                    Kind = kind,
                    At = DateSpan.Parse(now.ToString(format, null)),
                    By = kind is StepTaken or Rectified or CorrectedOnTheSpot ? unit : County.Id,
                    Responsible = deadline is null ? [] : [unit],
                    Deadline = deadline,
                    Into = into,
                });
            }

            return this;
        }
    }
}
