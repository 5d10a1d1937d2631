using VoiceBookingKit.BookingWorker;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Tests.Processes;

public sealed class RaceTests
{
    private const int Processes = 4;
    private const int AttemptsEach = 50;

    [Fact]
    public async Task Of_200_callers_in_several_processes_who_want_one_slot_one_gets_it_and_the_others_hear_that_it_is_taken()
    {
        await using var file = new BookingFile();
        var workers = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => WorkerProcess.StartAsync(file.Path, "race", AttemptsEach)));

        await Task.WhenAll(workers.Select(worker => worker.GoAsync()));
        var answers = (await Task.WhenAll(workers.Select(worker => worker.ReadToEndAsync()))).SelectMany(lines => lines).ToList();

        foreach (var worker in workers)
        {
            Assert.Empty(await worker.WaitAsync());
            await worker.DisposeAsync();
        }
        Assert.Equal(Processes * AttemptsEach, answers.Count);
        var winner = Assert.Single(answers, answer => answer != "Taken");
        var slot = Shop.Slot(1);
        var appointment = Assert.Single(await file.Open().ListAsync(new TimeRange(slot.Start, slot.End)));
        Assert.Equal($"None {appointment.Reference}", winner);
    }
}
