using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Tests.Booking;

namespace VoiceBookingKit.Tests.Calendars.Connected;

/// <summary>Callers, faults of the calendar, its owner and restarts in any order: in the end both sides agree, nothing is booked twice, and what was said was true.</summary>
public sealed class RandomFaultsTests
{
    private const int Stories = 25;
    private const int Steps = 60;

    private static readonly CalendarFault[] Some =
    [
        CalendarFault.Unreachable, CalendarFault.ErrorBefore, CalendarFault.ErrorAfter, CalendarFault.HangsBefore,
        CalendarFault.HangsAfter, CalendarFault.ArrivesLate, CalendarFault.TakenMeanwhile, CalendarFault.Unauthorised,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Both_sides_agree_in_the_end_whatever_happens_in_between(int seed)
    {
        var (done, unknown) = (0, 0);
        for (var story = 0; story < Stories; story++)
        {
            await using var teller = new Story(seed * 1000 + story);
            await teller.TellAsync();
            (done, unknown) = (done + teller.Done, unknown + teller.Unknown);
        }
        // Stories in which nothing succeeds, or nothing goes wrong, would show nothing.
        Assert.True(done > Stories && unknown > Stories / 3, $"{done} done, {unknown} unknown.");
    }

    private sealed class Story(int seed) : IAsyncDisposable
    {
        private readonly Random _random = new(seed);
        private readonly CalendarSalon _salon = new(options => options.CacheFor = TimeSpan.Zero);
        private readonly List<(string Key, Func<Task<BookingResult>> Again)> _asked = [];
        private readonly Dictionary<Guid, int> _told = [];
        private int _keys;

        public int Done { get; private set; }

        public int Unknown { get; private set; }

        public async Task TellAsync()
        {
            _salon.Maya.HasReservations = _random.Next(2) == 0;
            _salon.Maya.Faults = _ => _random.Next(100) < 12 ? Some[_random.Next(Some.Length)] : CalendarFault.None;
            for (var step = 0; step < Steps; step++)
            {
                await StepAsync();
                RequireNothingTwice();
            }
            _salon.Maya.Faults = null;
            _salon.Maya.ArriveLate();
            await _salon.SettleAsync();

            RequireNothingTwice();
            await _salon.RequireAgreementAsync();
            await RequireTruthAsync();
        }

        private async Task StepAsync()
        {
            switch (_random.Next(100))
            {
                case < 40:
                    await BookAsync();
                    break;
                case < 55:
                    await ChangeAsync();
                    break;
                case < 68 when _asked.Count > 0:
                    await AskAsync(_asked[_random.Next(_asked.Count)].Again, null);
                    break;
                case < 74:
                    await _salon.Desk.ReleaseHoldsAsync(Caller());
                    break;
                case < 82:
                    await _salon.PatientlyAsync(() => _salon.Reconciler.RunAsync());
                    break;
                case < 90:
                    _salon.Clock.Advance(TimeSpan.FromSeconds(_random.Next(1, 40)));
                    break;
                case < 93:
                    await _salon.RestartAsync();
                    break;
                case < 96:
                    _salon.Maya.ArriveLate();
                    break;
                default:
                    var start = Slot().Start;
                    if (!_salon.Maya.Standing.Any(entry => entry.Start < start.AddMinutes(30) && start < entry.End))
                        _salon.Maya.AddByHand(start, start.AddMinutes(30));
                    break;
            }
        }

        private async Task BookAsync()
        {
            var (slot, caller, key) = (Slot(), Caller(), $"key-{_keys++}");
            if (_random.Next(2) == 0)
                await _salon.PatientlyAsync(() => _salon.Desk.HoldAsync(slot, caller));
            await AskAsync(() => _salon.BookAsync(slot, key, caller, $"caller{_random.Next(50)}@example.com"), key);
        }

        private async Task ChangeAsync()
        {
            var standing = await _salon.StandingAsync();
            if (standing.Count == 0)
                return;
            var (appointment, key) = (standing[_random.Next(standing.Count)], $"key-{_keys++}");
            var to = Slot();
            await AskAsync(_random.Next(3) == 0 ? () => _salon.CancelAsync(appointment, key) : () => _salon.MoveAsync(appointment, to, key), key);
        }

        private async Task AskAsync(Func<Task<BookingResult>> ask, string? key)
        {
            if (key is not null)
                _asked.Add((key, ask));
            try
            {
                var result = await _salon.PatientlyAsync(ask);
                if (!result.IsDone)
                    return;
                Done++;
                _told[result.Appointment!.Id] = Math.Max(_told.GetValueOrDefault(result.Appointment.Id), result.Appointment.Sequence);
                if (result.Appointment is { Status: AppointmentStatus.Booked } told && told.Sequence == _told[told.Id])
                    RequireStandsThere(told);
            }
            catch (BookingStoreException)
            {
                Unknown++;
            }
        }

        // "Booked" is not said before it stands in the calendar. A move under way may have taken it elsewhere already.
        private void RequireStandsThere(Appointment told) => Assert.Contains(_salon.Maya.Standing, entry => entry.Key == $"{told.Id:N}");

        private void RequireNothingTwice()
        {
            var entries = _salon.Maya.Standing.OrderBy(entry => entry.Start).ToList();
            Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"Seed {seed}: {pair.First} and {pair.Second}"));
            Assert.Equal(entries.Count(entry => entry.Key is not null), entries.Where(entry => entry.Key is not null).DistinctBy(entry => entry.Key).Count());
        }

        // What was said to be done was done, and is there unless something later was said of it.
        private async Task RequireTruthAsync()
        {
            foreach (var (id, sequence) in _told)
                Assert.True((await _salon.Store.FindAsync(id))?.Sequence >= sequence, $"Seed {seed}: what was told of {id} is not so.");
        }

        private Slot Slot() => Salon.Slot(9 + _random.Next(7), 30 * _random.Next(2), daysLater: _random.Next(2));

        private string Caller() => $"call-{_random.Next(4)}";

        public ValueTask DisposeAsync() => _salon.DisposeAsync();
    }
}
