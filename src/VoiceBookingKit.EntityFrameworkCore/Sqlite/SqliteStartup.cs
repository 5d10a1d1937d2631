using Microsoft.Extensions.Hosting;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Stores;

namespace VoiceBookingKit.EntityFrameworkCore.Sqlite;

/// <summary>Prepares the database as the host starts, so that a wrong path stops the host and not the first caller.</summary>
internal sealed class SqliteStartup(IStoreDatabase database) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.PrepareAsync(cancellationToken);
        }
        catch (StoreDatabaseException failure)
        {
            throw new BookingStoreException(failure.Message, failure);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
