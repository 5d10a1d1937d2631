using Consumer.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddVoiceBooking(booking => booking.UseSqlite("Data Source=fresh.db"));

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapVoiceBooking();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
